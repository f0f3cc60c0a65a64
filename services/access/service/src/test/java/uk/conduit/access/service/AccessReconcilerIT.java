package uk.conduit.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.conduit.access.model.Change;
import uk.conduit.access.model.Drift;
import uk.conduit.access.model.Plan;
import uk.conduit.access.model.PlanOutcome;
import uk.conduit.platform.testkit.RealServers;

/** What this repository declares, on a real broker and a real registry, seen by real clients. */
class AccessReconcilerIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final Instant AFTER_THE_AGREEMENT = Instant.parse("2028-04-01T00:00:00Z");
    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

    @BeforeEach
    void makeTheClusterWhatIsDeclared() {
        try (Admin admin = Admin.create(SERVERS.kafka().administratorSettings())) {
            AccessReconciler reconciler = reconciler(admin, NOW);
            assertComplete(reconciler.apply(planned(reconciler)));
        }
    }

    private static AccessReconciler reconciler(Admin admin, Instant moment) {
        return new AccessReconciler(
                DeployedFolder.path(),
                DeployedFolder.schemas(),
                admin,
                new SchemaRegistry(HttpClient.newHttpClient(), URI.create(SERVERS.registryUrl())),
                principal -> password(principal.name()),
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static String password(String user) {
        return PASSWORDS.computeIfAbsent(user, name -> "of-" + name);
    }

    private static Plan planned(AccessReconciler reconciler) {
        return switch (reconciler.plan()) {
            case Plan plan -> plan;
            case PlanOutcome.Refused refused -> throw new AssertionError("refused: " + refused.findings());
        };
    }

    private static void assertComplete(Application application) {
        assertThat(application).isInstanceOfSatisfying(Application.Applied.class, applied -> {
            assertThat(applied.outcomes())
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
            assertThat(applied.visible()).isTrue();
        });
    }

    private static Map<String, Object> settings(String user) {
        Map<String, Object> settings = new HashMap<>(SERVERS.kafka().administratorSettings());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password(user)));
        return settings;
    }

    private static RecordMetadata write(Map<String, Object> settings, String topic) throws Exception {
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.put("max.block.ms", 5_000);
        impatient.put("delivery.timeout.ms", 5_000);
        impatient.put("request.timeout.ms", 4_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What a member of this group reads of the topic from its beginning, once it has read anything. */
    private static List<String> read(String user, String group, String topic) {
        Map<String, Object> settings = settings(user);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            Awaitility.await().until(() -> {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(each -> values.add(each.value()));
                return !values.isEmpty();
            });
            consumer.commitSync();
            return values;
        }
    }

    @Test
    void aSecondPlanIsEmptyAlsoForTheReconcilersOwnRights() {
        try (Admin asAccess = Admin.create(settings("access"))) {
            // When
            Plan second = planned(reconciler(asAccess, NOW));

            // Then
            assertThat(second.changes()).isEmpty();
            assertThat(second.foreign()).isEmpty();
            assertThat(second.unmendable()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "social-care,social-care.case-events",
        "social-care-door,social-care.case-events",
        "police,police.case-events",
        "police-door,police.case-events",
        "unit-desk,unit.case-events",
        "consolidation,police.case-events.rejected",
        "consolidation,consolidation.briefings",
    })
    void whoIsGrantedWritesWithAnIdempotentProducer(String user, String topic) throws Exception {
        // When
        RecordMetadata written = write(settings(user), topic);

        // Then
        assertThat(written.hasOffset()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "police,social-care.case-events",
        "police-door,social-care.case-events",
        "police-door,police.notices",
        "police,police.case-events.rejected",
        "unit-desk,consolidation.briefings",
        "consolidation,police.case-events",
        "access,police.case-events",
    })
    void nobodyWritesAnothersTopic(String user, String topic) {
        // When
        Throwable refusal = catchThrowable(() -> write(settings(user), topic));

        // Then: told at once, or as the reason why the producer takes no more
        assertThat(Stream.iterate(refusal, Objects::nonNull, Throwable::getCause))
                .hasAtLeastOneElementOfType(AuthorizationException.class);
    }

    @Test
    void consolidationReadsCaseEventsInAGroupOfItsOwn() throws Exception {
        // Given
        write(settings("police-door"), "police.case-events");

        // When
        List<String> values = read("consolidation", "consolidation.intake", "police.case-events");

        // Then
        assertThat(values).contains("value");
    }

    @ParameterizedTest
    @CsvSource({
        "police,police.mine,police.case-events",
        "police,police.mine,social-care.case-events",
        "police,police.mine,social-care.notices",
        "police,police.mine,police.case-events.rejected",
        "police-door,police.mine,police.notices",
        "unit-desk,unit.desk,unit.case-events",
        "access,access.mine,police.case-events",
    })
    void nobodyReadsCaseEventsOrWhatIsAnothers(String user, String group, String topic) {
        // When
        Throwable refusal = catchThrowable(() -> read(user, group, topic));

        // Then
        assertThat(refusal).isInstanceOfAny(TopicAuthorizationException.class, GroupAuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({"police,consolidation.intake", "police,social-care.mine", "police,policemine"})
    void nobodyUsesAnothersGroup(String user, String group) {
        // When
        Throwable refusal = catchThrowable(() -> read(user, group, "police.notices"));

        // Then
        assertThat(refusal).isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void whoIsAnonymousIsNotListenedTo() {
        // Given
        Map<String, Object> anonymous =
                Map.of("bootstrap.servers", SERVERS.kafka().bootstrapServers());

        // When
        Throwable refusal = catchThrowable(() -> write(anonymous, "police.case-events"));

        // Then
        assertThat(refusal).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aWrongPasswordIsRefused() {
        // Given
        Map<String, Object> mistaken = settings("police");
        mistaken.compute(
                "sasl.jaas.config", (key, value) -> String.valueOf(value).replace("of-police", "guess"));

        // When
        Throwable refusal = catchThrowable(() -> write(mistaken, "police.case-events"));

        // Then
        assertThat(refusal).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aRuleAddedBehindTheHubsBackIsDriftAndWithdrawn() {
        // Given
        SERVERS.kafka().allowTopic("police", "social-care.case-events", AclOperation.READ);
        SERVERS.kafka().allowTopic("stranger", "police.notices", AclOperation.READ);

        try (Admin asAccess = Admin.create(settings("access"))) {
            AccessReconciler reconciler = reconciler(asAccess, NOW);
            Awaitility.await()
                    .until(() -> planned(reconciler).changes().size() == 1
                            && planned(reconciler).foreign().size() == 1);

            // When
            assertThat(reconciler.drift())
                    .isInstanceOfSatisfying(
                            Drift.class,
                            drift -> assertThat(drift.unexplained())
                                    .containsExactly(
                                            "withdraw: police may READ topic social-care.case-events (no grant says so)",
                                            "rule: stranger may READ topic police.notices"));
            assertComplete(reconciler.apply(planned(reconciler)));

            // Then
            assertThat(reconciler.drift())
                    .isInstanceOfSatisfying(
                            Drift.class,
                            drift -> assertThat(drift.unexplained())
                                    .containsExactly("rule: stranger may READ topic police.notices"));
        } finally {
            SERVERS.kafka()
                    .admin()
                    .deleteAcls(List.of(new AclBindingFilter(
                            ResourcePatternFilter.ANY,
                            new AccessControlEntryFilter(
                                    "User:stranger", null, AclOperation.ANY, AclPermissionType.ANY))));
        }
    }

    @Test
    void anExpiredGrantIsWithdrawnAndTheCredentialWithIt() throws Exception {
        try (Admin asAccess = Admin.create(settings("access"))) {
            // Given
            write(settings("police"), "police.case-events");
            AccessReconciler later = reconciler(asAccess, AFTER_THE_AGREEMENT);

            // When
            assertComplete(later.apply(planned(later)));

            // Then
            Throwable refusal = catchThrowable(() -> write(settings("police"), "police.case-events"));
            assertThat(refusal).isInstanceOfAny(SaslAuthenticationException.class, TopicAuthorizationException.class);
            assertThat(planned(later).isEmpty()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsOpenLosesARightAtOnce() throws Exception {
        try (Admin asAccess = Admin.create(settings("access"));
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(settings("police"), new StringSerializer(), new StringSerializer())) {
            // Given
            producer.send(new ProducerRecord<>("police.case-events", "key", "value"))
                    .get();
            AccessReconciler later = reconciler(asAccess, AFTER_THE_AGREEMENT);

            // When
            assertComplete(later.apply(planned(later)));

            // Then
            Throwable refusal =
                    catchThrowable(() -> producer.send(new ProducerRecord<>("police.case-events", "key", "value"))
                            .get());
            assertThat(refusal).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aPlanIsNotCarriedOutOnAClusterThatChangedSince() {
        try (Admin asAccess = Admin.create(settings("access"))) {
            // Given
            AccessReconciler later = reconciler(asAccess, AFTER_THE_AGREEMENT);
            Plan plan = planned(later);
            SERVERS.kafka().allowTopic("police", "police.case-events", AclOperation.DELETE);
            Awaitility.await().until(() -> !planned(later).seen().equals(plan.seen()));

            // When
            Application application = later.apply(plan);

            // Then
            assertThat(application)
                    .isEqualTo(
                            new Application.Refused("the cluster or the registry changed since the plan; plan again"));
        }
    }

    @Test
    void aPlanIsNotCarriedOutAtAMomentWhenAnotherWouldBeMade() {
        try (Admin asAccess = Admin.create(settings("access"))) {
            // Given
            Plan early = planned(reconciler(asAccess, NOW));

            // When
            Application application = reconciler(asAccess, AFTER_THE_AGREEMENT).apply(early);

            // Then
            assertThat(application)
                    .isEqualTo(
                            new Application.Refused("what is declared or in force changed since the plan; plan again"));
        }
    }

    @Test
    void settingsAndLimitsAreSetBack() throws Exception {
        try (Admin asAccess = Admin.create(settings("access"))) {
            // Given
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "police.case-events");
            SERVERS.kafka()
                    .admin()
                    .incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            SERVERS.kafka()
                    .admin()
                    .alterClientQuotas(List.of(new ClientQuotaAlteration(
                            new ClientQuotaEntity(Map.of("user", "police")),
                            List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 99_000_000.0)))))
                    .all()
                    .get();
            AccessReconciler reconciler = reconciler(asAccess, NOW);
            Awaitility.await().until(() -> planned(reconciler).changes().size() == 2);

            // When
            Plan plan = planned(reconciler);
            Application application = reconciler.apply(plan);

            // Then
            assertThat(plan.changes())
                    .extracting(Change::words)
                    .containsExactly(
                            "limit police: producer_byte_rate 16777216 (was 99000000)",
                            "configure topic police.case-events: retention.ms=3024000000 (was 1000)");
            assertComplete(application);
        }
    }

    @Test
    void aMissingPasswordFailsOneChangeAndStopsOnlyWhatDependsOnIt() {
        try (Admin admin = Admin.create(SERVERS.kafka().administratorSettings());
                Admin asAccess = Admin.create(settings("access"))) {
            // Given
            AccessReconciler later = reconciler(admin, AFTER_THE_AGREEMENT);
            assertComplete(later.apply(planned(later)));
            AccessReconciler forgetful = new AccessReconciler(
                    DeployedFolder.path(),
                    DeployedFolder.schemas(),
                    asAccess,
                    new SchemaRegistry(HttpClient.newHttpClient(), URI.create(SERVERS.registryUrl())),
                    principal -> {
                        if (principal.name().equals("police")) {
                            throw new IllegalStateException("the vault says hunter2");
                        }
                        return password(principal.name());
                    },
                    Clock.fixed(NOW, ZoneOffset.UTC));

            // When
            Application application = forgetful.apply(planned(forgetful));

            // Then
            assertThat(application).isInstanceOfSatisfying(Application.Applied.class, applied -> {
                assertThat(applied.isComplete()).isFalse();
                assertThat(applied.outcomes())
                        .filteredOn(Outcome.Failed.class::isInstance)
                        .extracting(Outcome::words)
                        .containsExactly("create user police: SCRAM-SHA-512: FAILED, there is no password for police");
                assertThat(applied.outcomes())
                        .filteredOn(Outcome.Skipped.class::isInstance)
                        .allSatisfy(
                                outcome -> assertThat(outcome.change().about()).isEqualTo("User:police"));
                assertThat(applied.outcomes())
                        .filteredOn(Outcome.Done.class::isInstance)
                        .extracting(outcome -> outcome.change().words())
                        .anySatisfy(words -> assertThat(words).startsWith("allow: police-door may WRITE"));
            });
        }
    }
}
