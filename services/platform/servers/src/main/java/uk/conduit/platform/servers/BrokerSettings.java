package uk.conduit.platform.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is written into a broker's configuration.
 *
 * <p>Access is denied unless a rule grants it. Two principals need no rule: {@code admin}, who sets a new cluster up and
 * is then put away, and {@code broker}, as which the brokers speak to each other. Nobody is anonymous on any
 * listener: clients prove themselves with SCRAM, and those that are named with PLAIN too, controllers accept only brokers.
 */
record BrokerSettings(
        Path cluster, List<BrokerPorts> nodes, int node, Secret betweenBrokers, SortedMap<String, Secret> withPlain) {

    private static final String LOOPBACK = LoopbackPort.ADDRESS;
    private static final int LARGEST_REPLICATION = 3;

    Path folder() {
        return cluster.resolve("broker-" + id());
    }

    Path storage() {
        return folder().resolve("log");
    }

    int id() {
        return node + 1;
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(id()));
        properties.put("controller.quorum.voters", voters());
        properties.put("log.dirs", storage().toString());
        listeners(properties);
        authentication(properties);
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("allow.everyone.if.no.acl.found", "false");
        properties.put("super.users", "User:" + BrokerCluster.ADMINISTRATOR + ";User:" + BrokerCluster.BROKER);
        replication(properties);
        smallness(properties);
        return properties;
    }

    private void listeners(Map<String, String> properties) {
        BrokerPorts ports = nodes.get(node);
        properties.put(
                "listeners",
                "CLIENT://%s,CONTROLLER://%s"
                        .formatted(
                                ports.clients().hostAndPort(),
                                ports.controllers().hostAndPort()));
        properties.put("advertised.listeners", "CLIENT://" + ports.clients().hostAndPort());
        properties.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("controller.listener.names", "CONTROLLER");
    }

    private void authentication(Map<String, String> properties) {
        String broker = "username=\"%s\" password=\"%s\"".formatted(BrokerCluster.BROKER, betweenBrokers.value());
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        properties.put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required " + broker + ";");
        if (!withPlain.isEmpty()) {
            properties.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
            properties.put(
                    "listener.name.client.plain.sasl.jaas.config",
                    withPlain.entrySet().stream()
                            .map(user -> " user_%s=\"%s\""
                                    .formatted(user.getKey(), user.getValue().value()))
                            .collect(Collectors.joining(
                                    "", "org.apache.kafka.common.security.plain.PlainLoginModule required", ";")));
        }
        // SCRAM passwords live in the metadata that the controllers have yet to agree on, so among themselves they
        // use a password from this file.
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        properties.put(
                "listener.name.controller.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required %s user_%s=\"%s\";"
                        .formatted(broker, BrokerCluster.BROKER, betweenBrokers.value()));
    }

    private void replication(Map<String, String> properties) {
        String copies = Integer.toString(Math.min(nodes.size(), LARGEST_REPLICATION));
        String inSync = Integer.toString(nodes.size() < LARGEST_REPLICATION ? 1 : 2);
        properties.put("default.replication.factor", copies);
        properties.put("min.insync.replicas", inSync);
        properties.put("unclean.leader.election.enable", "false");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(internal + ".replication.factor", copies);
        }
        properties.put("transaction.state.log.min.isr", inSync);
        properties.put("share.coordinator.state.topic.min.isr", inSync);
        properties.put("auto.create.topics.enable", "false");
        // A broker that was killed is noticed after this time; the default is 9 s.
        properties.put("broker.session.timeout.ms", "5000");
        properties.put("broker.heartbeat.interval.ms", "1000");
    }

    /** Kafka's defaults are for a machine of its own. */
    private static void smallness(Map<String, String> properties) {
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.num.partitions", "4");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("group.initial.rebalance.delay.ms", "0");
    }

    private String voters() {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> "%d@%s:%d"
                        .formatted(i + 1, LOOPBACK, nodes.get(i).controllers().number()))
                .collect(Collectors.joining(","));
    }

    /** What Kafka's storage tool is told, a word a line: the cluster's id and the two first users. */
    List<String> formatWords(String clusterId, Secret administrator) {
        List<String> words = new ArrayList<>(List.of("--cluster-id", clusterId));
        words.addAll(user(BrokerCluster.ADMINISTRATOR, administrator));
        words.addAll(user(BrokerCluster.BROKER, betweenBrokers));
        return words;
    }

    private static List<String> user(String name, Secret password) {
        return List.of("--add-scram", "SCRAM-SHA-512=[name=%s,password=%s]".formatted(name, password.value()));
    }
}
