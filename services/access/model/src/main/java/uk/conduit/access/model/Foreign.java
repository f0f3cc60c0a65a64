package uk.conduit.access.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cluster has that nobody declared: told, never touched. */
final class Foreign {

    private Foreign() {}

    static List<String> of(Declared declared, Actual actual) {
        Set<Principal> managed = declared.managed();
        Set<Principal> superUsers = declared.administration().superUsers();
        Set<String> topics =
                declared.topics().map(topic -> topic.name().value()).collect(Collectors.toSet());
        Set<String> bound = managed.stream().map(Principal::toString).collect(Collectors.toSet());
        Stream<String> acls = actual.acls().stream()
                .filter(acl -> !managed.contains(acl.principal()))
                .map(acl -> "rule: " + acl.words());
        Stream<String> users = actual.credentials().stream()
                .filter(credential -> !managed.contains(credential.principal()))
                .filter(credential -> !superUsers.contains(credential.principal()))
                .map(credential -> "user: " + credential.principal().name() + ", "
                        + credential.mechanism().words());
        Stream<String> quotas = actual.quotas().entrySet().stream()
                .filter(quota -> !bound.contains(quota.getKey()))
                .map(quota ->
                        "limits: " + quota.getKey() + " " + quota.getValue().limits());
        Stream<String> others = actual.topics().keySet().stream()
                .filter(topic -> !topics.contains(topic))
                .map(topic -> "topic: " + topic);
        return Stream.of(acls, users, quotas, others).flatMap(words -> words).toList();
    }
}
