package uk.conduit.platform.servers;

/**
 * The two ports of one broker.
 *
 * @param clients where clients and the other brokers connect, with SCRAM
 * @param controllers where brokers find the cluster's controllers, with a password only brokers have
 */
public record BrokerPorts(LoopbackPort clients, LoopbackPort controllers) {

    /** Two ports nobody listens on at this moment. */
    public static BrokerPorts free() {
        LoopbackPort clients = LoopbackPort.free();
        LoopbackPort controllers = LoopbackPort.free();
        return clients.equals(controllers) ? free() : new BrokerPorts(clients, controllers);
    }
}
