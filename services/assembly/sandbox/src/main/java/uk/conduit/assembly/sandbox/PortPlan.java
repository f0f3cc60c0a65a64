package uk.conduit.assembly.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.conduit.platform.servers.BrokerPorts;
import uk.conduit.platform.servers.LoopbackPort;

/**
 * Which part listens where: numbers counted from one base, so that two checkouts can run side by side.
 *
 * @param base the first of them; {@code CONDUIT_PORT_BASE} sets it
 */
public record PortPlan(int base) {

    /** Where the ports begin unless told otherwise. */
    public static final int USUAL_BASE = 8400;

    private static final int LAST = 60;
    private static final int HIGHEST = 65_535;

    /** Refuses a base that leaves no room. */
    public PortPlan {
        if (base < 1024 || base + LAST > HIGHEST) {
            throw new SandboxRefusal(
                    ExitCode.USAGE,
                    "CONDUIT_PORT_BASE must be a number from 1024 to %d, not %d.".formatted(HIGHEST - LAST, base));
        }
    }

    /** Ports of which none is taken at this moment, for a sandbox beside others. */
    public static PortPlan free() {
        return Stream.generate(() -> new PortPlan(LoopbackPort.free().number()))
                .filter(plan -> plan.all(1).keySet().stream().allMatch(LoopbackPort::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** The plan that {@code CONDUIT_PORT_BASE} asks for, or the usual one. */
    public static PortPlan of(Map<String, String> environment) {
        String asked = environment.getOrDefault("CONDUIT_PORT_BASE", Integer.toString(USUAL_BASE));
        try {
            return new PortPlan(Integer.parseInt(asked));
        } catch (NumberFormatException e) {
            throw new SandboxRefusal(ExitCode.USAGE, "CONDUIT_PORT_BASE must be a number, not " + asked + ".");
        }
    }

    LoopbackPort registry() {
        return at(20);
    }

    LoopbackPort registryHealth() {
        return at(21);
    }

    LoopbackPort postgres() {
        return at(30);
    }

    List<BrokerPorts> brokers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new BrokerPorts(at(40 + i), at(50 + i)))
                .toList();
    }

    /** Every port that will be listened on, with the name of the part that will. */
    Map<LoopbackPort, String> all(int brokers) {
        Map<LoopbackPort, String> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(service.port(this), "the service " + service.title());
        }
        all.put(registry(), "the registry");
        all.put(registryHealth(), "the registry's health page");
        all.put(postgres(), "PostgreSQL");
        brokers(brokers).forEach(broker -> {
            all.put(broker.clients(), "a broker");
            all.put(broker.controllers(), "a broker's controller");
        });
        return all;
    }

    LoopbackPort at(int offset) {
        return new LoopbackPort(base + offset);
    }
}
