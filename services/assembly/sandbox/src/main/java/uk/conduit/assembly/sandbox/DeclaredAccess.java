package uk.conduit.assembly.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import uk.conduit.access.model.Plan;
import uk.conduit.access.model.PlanOutcome;
import uk.conduit.access.service.AccessReconciler;
import uk.conduit.access.service.Application;
import uk.conduit.access.service.Outcome;
import uk.conduit.access.service.SchemaRegistry;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.briefing.BriefingAnnounced;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/**
 * {@code deploy/access} against the sandbox's broker and registry.
 *
 * <p>The first time it speaks as the broker's first administrator, because nobody else is known yet; afterwards as
 * {@code access}, who may administer and read no record.
 */
public final class DeclaredAccess implements AutoCloseable {

    /** Who administers once the first plan is applied. */
    static final String RECONCILER = "access";

    private static final Map<TopicName, String> SCHEMAS = Map.of(
            TopicName.caseEvents(Agency.SOCIAL_CARE),
            SocialCareCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.POLICE),
            PoliceCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.EDUCATION),
            EducationCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.HEALTH),
            HealthCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.VOLUNTARY),
            VoluntaryCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.ADULT_SOCIAL_CARE),
            AdultSocialCareCaseEvent.getClassSchema().toString(),
            TopicName.caseEvents(Agency.UNIT),
            UnitCaseEvent.getClassSchema().toString(),
            TopicName.BRIEFINGS,
            BriefingAnnounced.getClassSchema().toString());

    private final Admin admin;
    private final HttpClient http;
    private final AccessReconciler reconciler;

    private DeclaredAccess(Path checkout, Addresses addresses, Credentials credentials, String user) {
        this.admin = Admin.create(BrokerCluster.clientSettings(addresses.kafka(), user, credentials.kafka(user)));
        this.http = HttpClient.newHttpClient();
        this.reconciler = new AccessReconciler(
                checkout.resolve("deploy/access"),
                SCHEMAS,
                admin,
                new SchemaRegistry(
                        http, URI.create(addresses.registry()), () -> Optional.of(token(http, addresses, credentials))),
                principal -> credentials.kafka(principal.name()).value(),
                Clock.systemUTC());
    }

    private static String token(HttpClient http, Addresses addresses, Credentials credentials) {
        String system = Credentials.systemOf(RECONCILER);
        return SignIn.token(http, addresses.signIn(), system, credentials.systemSecret(system));
    }

    static DeclaredAccess asFirstAdministrator(Path checkout, Addresses addresses, Credentials credentials) {
        return new DeclaredAccess(checkout, addresses, credentials, BrokerCluster.ADMINISTRATOR);
    }

    /** The declared access of a sandbox that runs. */
    public static DeclaredAccess of(Path checkout, RunningSandbox running) {
        return new DeclaredAccess(
                checkout, running.addresses(), new Credentials(new StateFolder(Path.of(running.folder()))), RECONCILER);
    }

    /** Plans, applies and tells drift. */
    public AccessReconciler reconciler() {
        return reconciler;
    }

    /**
     * Makes the cluster as it is declared.
     *
     * @return how many changes that took
     * @throws SandboxRefusal if what is declared is at fault, or a change was refused
     */
    int makeSo() {
        Plan plan = switch (reconciler.plan()) {
            case Plan made -> made;
            case PlanOutcome.Refused refused ->
                throw new SandboxRefusal(
                        ExitCode.PART_FAILED,
                        "deploy/access is at fault: " + refused.findings().getFirst() + ".");
        };
        List<Outcome> outcomes = switch (reconciler.apply(plan)) {
            case Application.Applied applied -> applied.outcomes();
            case Application.Refused refused ->
                throw new SandboxRefusal(ExitCode.PART_FAILED, "Access was not applied: " + refused.reason() + ".");
        };
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Done))
                .findFirst()
                .ifPresent(outcome -> {
                    throw new SandboxRefusal(ExitCode.PART_FAILED, "Access was not applied: " + outcome.words() + ".");
                });
        return outcomes.size();
    }

    @Override
    public void close() {
        admin.close();
        http.close();
    }
}
