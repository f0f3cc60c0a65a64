package uk.conduit.access.model;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who keeps the access: the reconciler, with rights that touch no data, and the administrators whom the brokers'
 * own configuration names. These rights do not end by themselves: a reconciler without rights could take nothing away
 * from anybody.
 *
 * @param reconciler the principal under which plans are applied
 * @param superUsers principals whom the brokers' configuration lets do everything; never managed here
 * @param rights what the reconciler may do
 * @param consent who asked for these rights and who agreed
 */
public record Administration(
        Principal reconciler, Set<Principal> superUsers, Set<Right> rights, Grant.Consent consent) {

    /** Without all of these the reconciler cannot do its work. */
    public static final Set<Right> NEEDED = Set.of(
            new Right(Resource.CLUSTER, Operation.ALTER),
            new Right(Resource.CLUSTER, Operation.ALTER_CONFIGS),
            new Right(Resource.CLUSTER, Operation.CREATE),
            new Right(Resource.CLUSTER, Operation.DESCRIBE),
            new Right(Resource.CLUSTER, Operation.DESCRIBE_CONFIGS),
            new Right(Resource.topic(Resource.EVERY), Operation.DESCRIBE),
            new Right(Resource.topic(Resource.EVERY), Operation.DESCRIBE_CONFIGS),
            new Right(Resource.topic(Resource.EVERY), Operation.ALTER_CONFIGS));

    /** Copies the sets. */
    public Administration {
        superUsers = Set.copyOf(superUsers);
        rights = Set.copyOf(rights);
    }

    SortedSet<Acl> acls() {
        SortedSet<Acl> acls = new TreeSet<>();
        rights.forEach(right -> acls.add(Acl.allow(reconciler, right.operation(), right.resource())));
        return acls;
    }

    /**
     * One right.
     *
     * @param resource on what
     * @param operation to do what
     */
    public record Right(Resource resource, Operation operation) {

        @Override
        public String toString() {
            return operation + " " + resource.words();
        }
    }
}
