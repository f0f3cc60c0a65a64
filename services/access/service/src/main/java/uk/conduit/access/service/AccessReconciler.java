package uk.conduit.access.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.access.model.Actual;
import uk.conduit.access.model.Change;
import uk.conduit.access.model.Declared;
import uk.conduit.access.model.Drift;
import uk.conduit.access.model.DriftOutcome;
import uk.conduit.access.model.Plan;
import uk.conduit.access.model.PlanOutcome;
import uk.conduit.access.model.SubjectState;
import uk.conduit.platform.kernel.TopicName;

/**
 * Plans, applies, and tells drift: one method for each verb of the command line.
 *
 * <p>Reads the files anew for every verb. A server that does not answer while the state is read is an exception
 * ({@link IllegalStateException}); one that refuses a change while a plan is carried out is an {@link Outcome}.
 */
public final class AccessReconciler {

    private static final Logger LOGGER = LoggerFactory.getLogger(AccessReconciler.class);
    private static final Duration UNTIL_VISIBLE = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 100;

    private final Path folder;
    private final Map<TopicName, String> schemas;
    private final KafkaActualAccess cluster;
    private final SchemaRegistry registry;
    private final Changes changes;
    private final Clock clock;

    /**
     * A reconciler of one cluster and one registry.
     *
     * @param folder {@code deploy/access}
     * @param schemas the text of the current schema of each topic that has one
     * @param admin an open connection, which stays the caller's to close
     * @param registry the schema registry
     * @param secrets the passwords that principals are to have
     * @param clock decides which grants are in force
     */
    public AccessReconciler(
            Path folder,
            Map<TopicName, String> schemas,
            Admin admin,
            SchemaRegistry registry,
            Secrets secrets,
            Clock clock) {
        this.folder = folder;
        this.schemas = Map.copyOf(schemas);
        this.cluster = new KafkaActualAccess(admin);
        this.registry = registry;
        this.changes = new Changes(admin, registry, secrets);
        this.clock = clock;
    }

    /** What would be changed now, or why nothing may be. Changes nothing. */
    public PlanOutcome plan() {
        return plan(actual());
    }

    private PlanOutcome plan(Actual actual) {
        try {
            Declared declared = AccessFiles.read(folder, schemas);
            return Plan.of(declared, actual, clock.instant());
        } catch (UnreadableDeclaration e) {
            return new PlanOutcome.Refused(e.findings());
        }
    }

    /** How the cluster and what is declared have come apart. Changes nothing. */
    public DriftOutcome drift() {
        return switch (plan()) {
            case Plan plan -> Drift.of(plan);
            case PlanOutcome.Refused refused -> refused;
        };
    }

    /**
     * Carries out a plan, if it is still the plan that would be made now.
     *
     * <p>One change after the other; one that fails stops only those that depend on it. Afterwards waits a few seconds
     * until the cluster shows what was changed, because brokers learn of it a moment after they acknowledge it.
     */
    public Application apply(Plan plan) {
        Actual before = actual();
        if (!(plan(before) instanceof Plan now)) {
            return new Application.Refused("what is declared is no longer without fault; plan again");
        }
        if (!now.seen().equals(plan.seen())) {
            return new Application.Refused("the cluster or the registry changed since the plan; plan again");
        }
        if (!now.changes().equals(plan.changes())) {
            return new Application.Refused("what is declared or in force changed since the plan; plan again");
        }
        List<Outcome> outcomes = make(plan.changes());
        List<Change> made = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome::change)
                .toList();
        return new Application.Applied(outcomes, awaitVisible(before.after(made).hash()));
    }

    private List<Outcome> make(List<Change> planned) {
        Map<Change, Outcome> outcomes = new LinkedHashMap<>();
        for (Change change : planned) {
            Outcome outcome = unmadeBefore(change, outcomes)
                    .<Outcome>map(earlier -> new Outcome.Skipped(change, earlier))
                    .orElseGet(() -> make(change));
            LOGGER.atInfo().addKeyValue("change", outcome.words()).log("Access changed");
            outcomes.put(change, outcome);
        }
        return new ArrayList<>(outcomes.values());
    }

    private static Optional<Change> unmadeBefore(Change change, Map<Change, Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(outcome -> !(outcome instanceof Outcome.Done))
                .map(Outcome::change)
                .filter(change::dependsOn)
                .findFirst();
    }

    private Outcome make(Change change) {
        try {
            changes.make(change);
            return new Outcome.Done(change);
        } catch (StepFailed e) {
            return new Outcome.Failed(change, String.valueOf(e.getMessage()));
        }
    }

    private Actual actual() {
        SortedMap<String, SubjectState> subjects = new TreeMap<>();
        schemas.forEach((topic, schema) -> {
            String subject = topic + "-value";
            subjects.put(subject, registry.state(subject, schema));
        });
        return cluster.read(subjects);
    }

    private boolean awaitVisible(String expected) {
        for (long waited = 0; waited < UNTIL_VISIBLE.toMillis(); waited += BETWEEN_LOOKS_MILLISECONDS) {
            if (actual().hash().equals(expected)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
