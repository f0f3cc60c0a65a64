package uk.conduit.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.servers.BrokerCluster;

/**
 * Names, numbers and addresses of every agency, that nobody else has, go in through every way there is; afterwards they are
 * met nowhere but in the agency's own records and in what the unit's people may read.
 */
class CanaryIT {

    private static final Duration SOON = Duration.ofMinutes(4);
    private static final String ADMINISTRATOR = "sam.reed";
    private static final String MANAGER = CanaryDay.MANAGER;

    @TempDir
    private static Path folder;

    private static OwnSandbox sandbox;
    private static CanaryDay day;

    @BeforeAll
    static void letThemHappen() throws Exception {
        sandbox = OwnSandbox.start(folder);
        day = new CanaryDay(sandbox);
        day.happens();
        await().atMost(SOON).until(CanaryIT::everythingIsRead);
        day.publishesABriefing();
        await().atMost(SOON)
                .until(() ->
                        !sandbox.read(MANAGER, "/briefings").path("briefings").isEmpty());
        await().atMost(SOON)
                .until(() -> !KafkaRecords.of(sandbox.running(), "consolidation.briefings")
                        .isEmpty());
        await().atMost(SOON).until(() -> day.reports().size() >= 2 * 3 * CanaryRecords.MEDIA_TYPES.size());
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static boolean everythingIsRead() {
        return sandbox.read(MANAGER, "/ledger")
                .path("agencies")
                .valueStream()
                .allMatch(account -> account.path("lag").asLong(-1) == 0
                        && account.path("records").asLong() > 0);
    }

    @Test
    void theUnitsManagerReadsWhatEveryAgencySaid() {
        // Given
        List<Canaries> accepted = day.canaries().stream()
                .filter(it -> it.way().equals("accepted") && !it.sender().equals("unit"))
                .toList();
        // When
        Map<String, String> read = new TreeMap<>();
        accepted.forEach(it -> read.put(
                it.sender(), sandbox.ask(MANAGER, "/children/" + child(it)).body()));
        // Then
        assertThat(accepted)
                .hasSize(6)
                .allSatisfy(it -> assertThat(read.get(it.sender())).contains(it.family()));
    }

    @Test
    void noLogHoldsACanary() throws Exception {
        // When
        List<Path> files = Leaks.logsAndSettings(sandbox.folder());
        // Then
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "consolidation.log",
                        "unit-desk.log",
                        "sign-in.log",
                        "police-door.log",
                        "registry.log",
                        "broker.log")
                .contains("postgresql.log");
        assertThat(files).allSatisfy(file -> none("file " + file, Leaks.text(file)));
    }

    @Test
    void noAnswerToASenderHoldsACanary() throws Exception {
        // When
        List<CanaryDay.Told> told = new ArrayList<>(day.told());
        told.addAll(day.reports());
        // Then
        assertThat(told).hasSizeGreaterThan(100).allSatisfy(it -> none(it.doing(), it.headers() + it.body()));
    }

    @Test
    void refusalsAreRefusalsAndWhatIsAcceptedIsAccepted() {
        // When
        List<CanaryDay.Told> told = day.told();
        // Then
        assertThat(told)
                .filteredOn(it -> it.doing().endsWith(", accepted"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.status() + it.body()).startsWith("20").doesNotContain("refused"));
        assertThat(told)
                .filteredOn(it -> it.doing().contains(", refused") || it.doing().contains(", malformed"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.status() + it.body())
                        .as(it.doing())
                        .containsAnyOf("400", "\"outcome\":\"refused\""));
        assertThat(told)
                .filteredOn(it -> it.doing().contains(" at the door of "))
                .allSatisfy(it -> assertThat(it.status()).as(it.doing()).isIn(401, 403));
    }

    @Test
    void noKeyHeaderOrNameInKafkaHoldsACanaryAndNoTopicOfAnothersItsContent() throws Exception {
        // When
        try (Admin admin = Admin.create(BrokerCluster.clientSettings(
                sandbox.running().addresses().kafka(),
                BrokerCluster.ADMINISTRATOR,
                sandbox.running().kafkaPassword(BrokerCluster.ADMINISTRATOR)))) {
            // Then
            none("groups", admin.listGroups().all().get().toString());
            for (String topic : admin.listTopics().names().get()) {
                none("topic name", topic);
                KafkaRecords.of(sandbox.running(), topic).forEach(it -> noLeakIn(topic, it));
            }
            assertThat(admin.listTopics().names().get())
                    .contains("consolidation.briefings", "police.case-events.rejected", "police.notices");
        }
    }

    private static void noLeakIn(String topic, KafkaRecords it) {
        none("key in " + topic, text(it.record().key()));
        it.record().headers().forEach(header -> none("header in " + topic, header.key() + text(header.value())));
        String owner = topic.replaceAll("\\.case-events(\\.rejected)?$", "");
        List<Canaries> ofOthers = day.canaries().stream()
                .filter(canaries -> !canaries.sender().equals(owner))
                .toList();
        Leaks.none(ofOthers, "value in " + topic, text(it.record().value()));
    }

    @Test
    void theRegistryHoldsNoCanary() {
        // When
        String subjects = registry("/subjects");
        // Then
        none("subjects", subjects);
        JsonMapper.shared()
                .readTree(subjects)
                .forEach(subject ->
                        none(subject.asString(), registry("/subjects/" + subject.asString() + "/versions/latest")));
    }

    @Test
    void noMetricOrHealthPageHoldsACanary() {
        // When
        Map<String, String> pages = new TreeMap<>();
        services()
                .forEach(service -> Stream.of(
                                "", "/health", "/metrics", "/prometheus", "/env", "/loggers", "/httpexchanges")
                        .forEach(page -> pages.put(
                                service + page,
                                sandbox.send(OwnSandbox.request(service + "/actuator" + page, sandbox.person(MANAGER))
                                                .GET())
                                        .body())));
        // Then
        assertThat(pages).hasSize(9 * 7).allSatisfy(CanaryIT::none);
    }

    @Test
    void noAgencySeesAnythingOfTheHub() {
        // Given
        String child = child(day.canaries().getFirst());
        List<String> paths = List.of(
                "/briefings", "/children/" + child, "/feeds", "/ledger", "/identity/reviews", "/briefings/schedule");
        // When
        for (String agency : CanaryRecords.MEDIA_TYPES.keySet()) {
            String token = sandbox.system(agency);
            // Then
            Stream.concat(
                            paths.stream().map(path -> sandbox.hub(path, token).GET()),
                            Stream.of("/", "/briefings")
                                    .map(path -> OwnSandbox.request(
                                                    sandbox.running()
                                                                    .addresses()
                                                                    .unitDesk()
                                                            + path,
                                                    token)
                                            .GET()))
                    .map(sandbox::send)
                    .forEach(answer -> {
                        assertThat(answer.statusCode())
                                .as(answer.uri().getPath())
                                .isEqualTo(403);
                        none(answer.uri().getPath(), answer.body());
                    });
        }
    }

    @Test
    void anAdministratorSeesNoCase() {
        // Given
        String child = child(day.canaries().getFirst());
        // When
        Stream.of("/briefings", "/children/" + child, "/identity/reviews", "/feeds", "/ledger")
                .map(path -> sandbox.ask(ADMINISTRATOR, path))
                // Then
                .forEach(answer -> {
                    assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
                    none(answer.uri().getPath(), answer.body());
                });
    }

    private static Stream<String> services() {
        var addresses = sandbox.running().addresses();
        return Stream.concat(
                Stream.of(addresses.unitDesk(), addresses.consolidation(), addresses.signIn()),
                addresses.doors().values().stream());
    }

    private static String registry(String path) {
        return sandbox.send(OwnSandbox.request(sandbox.running().addresses().registry() + path, "")
                        .GET())
                .body();
    }

    private static String child(Canaries canaries) {
        String reference = (canaries.sender().equals("social-care") ? "SC-" : "CH-") + canaries.mark();
        return new SubjectRef(new Agency(canaries.sender()), reference)
                .ownChildId()
                .toString();
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void none(String where, String text) {
        Leaks.none(day.canaries(), where, text);
    }
}
