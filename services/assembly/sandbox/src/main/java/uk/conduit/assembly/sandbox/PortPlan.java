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
                .filter(plan -> plan.all(1).keySet().stream().noneMatch(LoopbackPort::isTaken))
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

    LoopbackPort unitDesk() {
        return at(0);
    }

    LoopbackPort consolidation() {
        return at(1);
    }

    LoopbackPort signIn() {
        return at(2);
    }

    LoopbackPort socialCareDoor() {
        return at(11);
    }

    LoopbackPort policeDoor() {
        return at(12);
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
        all.put(unitDesk(), "the unit desk");
        all.put(consolidation(), "consolidation");
        all.put(signIn(), "sign-in");
        all.put(socialCareDoor(), "the door of social care");
        all.put(policeDoor(), "the door of the police");
        all.put(registry(), "the registry");
        all.put(registryHealth(), "the registry's health page");
        all.put(postgres(), "PostgreSQL");
        brokers(brokers).forEach(broker -> {
            all.put(broker.clients(), "a broker");
            all.put(broker.controllers(), "a broker's controller");
        });
        return all;
    }

    private LoopbackPort at(int offset) {
        return new LoopbackPort(base + offset);
    }
}
