package uk.conduit.consolidation.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.conduit.platform.testkit.RealServers;

/** The door of the read API, at every operation that its published description names. */
class WhoMayReadIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final String NOBODYS_ID = "00000000-0000-4000-8000-000000000000";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = new RunningHub(SERVERS);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void describesEveryOperationThatItAnswersAndNoOther() {
        // Given
        RequestMappingHandlerMapping mappings =
                hub.service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

        // When
        Set<String> answered = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(answered)
                .isEqualTo(Operation.described().stream()
                        .map(Operation::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void keepsOnlyTheDescriptionOpen() {
        // When
        HttpResponse<String> description = hub.get("/openapi.yaml", null);

        // Then
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/briefings/{date}", "/children/{id}");
        assertThat(Operation.described().stream().filter(Operation::open))
                .extracting(Operation::path)
                .containsExactly("/openapi.yaml");
    }

    @Test
    void refusesWhoeverBringsNoToken() {
        // When
        Map<String, Integer> answers = answers(null);

        // Then
        assertThat(answers).isEqualTo(always(401));
    }

    @Test
    void refusesAnAdministratorWhateverElseThatPersonIs() {
        // Given
        String administrator = hub.signIn.person(
                "a.dmin", Roles.ADMINISTRATOR, Roles.UNIT_MANAGER, Roles.UNIT_MEMBER, Roles.UNIT_RESTRICTED);

        // When
        Map<String, Integer> answers = answers(administrator);

        // Then
        assertThat(answers).isEqualTo(always(403));
    }

    @Test
    void refusesAnAdministratorEvenWhereThereIsNothing() {
        // Given
        String administrator = hub.signIn.person("a.dmin", Roles.ADMINISTRATOR);

        // When
        HttpResponse<String> answer = hub.get("/nothing-of-that-name", administrator);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void saysInTheStandardFormWhyItRefuses() {
        // Given
        String administrator = hub.signIn.person("a.dmin", Roles.ADMINISTRATOR);

        // When
        HttpResponse<String> unknown = hub.get("/feeds", null);
        HttpResponse<String> notAllowed = hub.get("/feeds", administrator);

        // Then
        assertThat(List.of(unknown, notAllowed))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json"));
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(unknown.body()).contains("\"status\":401", "bearer token");
        assertThat(notAllowed.body()).contains("\"status\":403", "Your role does not include this.");
    }

    @Test
    void refusesWhoeverHasNoRoleOfTheUnit() {
        // Given
        String restrictedAlone = hub.signIn.person("r.alone", Roles.UNIT_RESTRICTED);

        // When
        Map<String, Integer> answers = answers(restrictedAlone);

        // Then
        assertThat(answers).isEqualTo(always(403));
    }

    @Test
    void refusesASystemOfAnAgency() {
        // Given
        String system =
                hub.signIn.signed(hub.signIn.member().claim("roles", null).claim("agency", "police"));

        // When
        Map<String, Integer> answers = answers(system);

        // Then
        assertThat(answers).isEqualTo(always(403));
    }

    @Test
    void refusesATokenThatWasMadeForAnotherService() {
        // Given
        String identityToken = hub.signIn.signed(hub.signIn.member().audience("unit-desk"));

        // When
        Map<String, Integer> answers = answers(identityToken);

        // Then
        assertThat(answers).isEqualTo(always(401));
    }

    @Test
    void refusesATokenThatIsForNobodyInParticular() {
        // Given
        String forAnybody = hub.signIn.signed(hub.signIn.member().audience((String) null));

        // When
        Map<String, Integer> answers = answers(forAnybody);

        // Then
        assertThat(answers).isEqualTo(always(401));
    }

    @Test
    void refusesWhatIsForgedOrIssuedByOthersOrOver() {
        // Given
        JWTClaimsSet.Builder over =
                hub.signIn.member().expirationTime(Date.from(Instant.now().minusSeconds(3600)));
        List<String> bad = List.of(
                TestSignIn.forged(hub.signIn.member()),
                hub.signIn.signed(hub.signIn.member().issuer("http://127.0.0.1:1")),
                hub.signIn.signed(over),
                "not-a-token");

        // When
        List<Integer> answers =
                bad.stream().map(token -> hub.get("/feeds", token).statusCode()).toList();

        // Then
        assertThat(answers).containsOnly(401);
    }

    @Test
    void letsMembersOfTheUnitDoEverythingButSetTheSchedule() {
        // Given
        String member = hub.signIn.person("m.member", Roles.UNIT_MEMBER);

        // When
        Map<String, Integer> answers = answers(member);

        // Then
        assertThat(answers).containsEntry("PUT /briefings/schedule", 403);
        answers.remove("PUT /briefings/schedule");
        assertThat(answers.values()).isSubsetOf(200, 404);
    }

    @Test
    void letsTheManagerSetTheSchedule() {
        // Given
        String manager = hub.signIn.person("m.anager", Roles.UNIT_MANAGER);

        // When
        HttpResponse<String> answer = hub.put(
                "/briefings/schedule",
                "{\"at\": \"08:15\", \"days\": [\"FRIDAY\", \"MONDAY\"], \"zone\": \"Europe/London\"}",
                manager);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"days\":[\"MONDAY\",\"FRIDAY\"]",
                        "\"setBy\":\"m.anager\"",
                        "\"nextCut\":\"2026-11-23T08:15:00Z\"");
    }

    private static Map<String, Integer> answers(@Nullable String token) {
        Map<String, Integer> answers = new TreeMap<>();
        Operation.closed()
                .forEach(operation -> answers.put(
                        operation.toString(),
                        hub.does(operation, NOBODYS_ID, token).statusCode()));
        return answers;
    }

    private static Map<String, Integer> always(int status) {
        Map<String, Integer> answers = new TreeMap<>();
        Operation.closed().forEach(operation -> answers.put(operation.toString(), status));
        return answers;
    }
}
