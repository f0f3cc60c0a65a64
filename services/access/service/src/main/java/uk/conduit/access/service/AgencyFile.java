package uk.conduit.access.service;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.access.model.Compatibility;
import uk.conduit.access.model.Grant.Flow;
import uk.conduit.access.model.Operation;
import uk.conduit.platform.kernel.Visibility.Profile;

/** {@code deploy/access/<agency>.yaml}, word for word. Only a part that may be null may be left out. */
record AgencyFile(
        String agency,
        List<ContactEntry> contacts,
        List<TopicEntry> topics,
        List<PrincipalEntry> principals,
        @JsonSetter(nulls = Nulls.SET) @Nullable QuotaEntry quota,
        List<GrantEntry> grants,
        @JsonSetter(nulls = Nulls.SET) @Nullable AdministrationEntry administration) {

    record ContactEntry(String post, String email, String phone) {}

    record TopicEntry(
            String topic,
            int partitions,
            int retentionDays,
            int maxMessageBytes,
            @JsonSetter(nulls = Nulls.SET) @Nullable Compatibility schemaCompatibility) {}

    record PrincipalEntry(
            String principal,
            String purpose,
            @JsonSetter(nulls = Nulls.SET) @Nullable Boolean withdrawn) {}

    record QuotaEntry(double producerBytesPerSecond, double requestPercentage) {}

    /** Exactly one of topic and prefix is given. */
    record GrantEntry(
            String principal,
            Flow operation,
            @JsonSetter(nulls = Nulls.SET) @Nullable String topic,
            @JsonSetter(nulls = Nulls.SET) @Nullable String prefix,
            @JsonSetter(nulls = Nulls.SET) @Nullable Set<String> kinds,
            Profile profile,
            String agreement,
            String clause,
            LocalDate notBefore,
            LocalDate notAfter,
            PersonEntry requestedBy,
            List<PersonEntry> approvedBy) {}

    record PersonEntry(String agency, String post) {}

    record AdministrationEntry(
            String reconciler,
            Set<String> superUsers,
            Set<Operation> clusterRights,
            Set<Operation> topicRights,
            PersonEntry requestedBy,
            List<PersonEntry> approvedBy) {}
}
