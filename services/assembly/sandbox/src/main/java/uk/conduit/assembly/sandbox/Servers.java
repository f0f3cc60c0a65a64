package uk.conduit.assembly.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.RunningProcess;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.servers.ServiceProgram;

/**
 * The servers of a sandbox that runs without the hub's services: broker, registry, PostgreSQL and sign-in, with access as
 * it is declared. For whoever measures what can stand on them.
 */
public final class Servers {

    private final Starting starting;
    private final PostgresProcess postgres;
    private final RunningSandbox running;

    Servers(Starting starting, PostgresProcess postgres, RunningSandbox running) {
        this.starting = starting;
        this.postgres = postgres;
        this.running = running;
    }

    /** Where they answer, and with which credentials people sign in. */
    public RunningSandbox running() {
        return running;
    }

    /** The database. */
    public PostgresProcess postgres() {
        return postgres;
    }

    /** Client settings to connect to Kafka as whoever set it up, and may do everything. They hold the password. */
    public Map<String, Object> kafkaAdministrator() {
        return kafka(BrokerCluster.ADMINISTRATOR);
    }

    /** Client settings to connect to Kafka as a principal that is declared. They hold the password. */
    public Map<String, Object> kafka(String principal) {
        return BrokerCluster.clientSettings(running.addresses().kafka(), principal, secret(principal));
    }

    private Secret secret(String principal) {
        return starting.credentials().kafka(principal);
    }

    /** The file a process that uses these servers may write to. */
    public Path log(String name) {
        return starting.settings().state().log(name);
    }

    /** Takes charge of a process that uses these servers and their folder: it is ended before them. */
    public void own(RunningProcess user) {
        starting.parts().own(Parts.Layer.SERVICES, List.of(user));
    }

    /**
     * Starts consolidation on an empty database, as where it has the machine to itself, and returns without waiting. Another that runs must
     * have been ended before.
     *
     * @param besides what it is told besides the usual, or otherwise
     */
    public ServiceProcess beginConsolidation(Map<String, String> besides) {
        postgres.dropDatabase(hubDatabase());
        postgres.createDatabase(hubDatabase(), starting.credentials().hubDatabase());
        ServiceProgram program =
                Service.CONSOLIDATION.program(starting.settings().checkout()).runAs("jvm-alone.options");
        return starting.begun(Service.CONSOLIDATION, program, Parts.Layer.SERVICES, besides);
    }

    /**
     * Starts the program that rebuilds every picture from the events of the database as it stands, and compares them; it
     * ends by itself. Consolidation may run meanwhile.
     */
    public ServiceProcess beginRebuild() {
        ServiceProgram program = Service.CONSOLIDATION
                .program(starting.settings().checkout())
                .runAs("jvm-alone.options")
                .calledWith("rebuild-pictures");
        return starting.begun(Service.CONSOLIDATION, program, Parts.Layer.SERVICES, Map.of());
    }

    /**
     * Starts the door of an agency as it always runs, and returns without waiting.
     *
     * @throws SandboxRefusal if it is not built
     */
    public ServiceProcess beginDoor(String agency) {
        return begin(Service.doors()
                .filter(door -> door.agency().filter(agency::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no door of " + agency)));
    }

    /**
     * Starts the unit desk as it always runs, and returns without waiting.
     *
     * @throws SandboxRefusal if it is not built
     */
    public ServiceProcess beginUnitDesk() {
        return begin(Service.UNIT_DESK);
    }

    private ServiceProcess begin(Service service) {
        ServiceProgram program = service.program(starting.settings().checkout());
        if (!program.isBuilt()) {
            throw new SandboxRefusal(
                    ExitCode.NOT_BUILT, "Not built: " + service.title() + ". ./conduit builds what is missing.");
        }
        return starting.begun(service, program, Parts.Layer.SERVICES, Map.of());
    }

    /** The name of consolidation's database. */
    public String hubDatabase() {
        return Starting.HUB_DATABASE;
    }
}
