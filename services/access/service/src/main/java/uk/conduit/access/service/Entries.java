package uk.conduit.access.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.access.model.Administration;
import uk.conduit.access.model.Administration.Right;
import uk.conduit.access.model.AgencyAccess;
import uk.conduit.access.model.Agreement;
import uk.conduit.access.model.Clause;
import uk.conduit.access.model.Grant;
import uk.conduit.access.model.Operation;
import uk.conduit.access.model.Person;
import uk.conduit.access.model.Principal;
import uk.conduit.access.model.Quota;
import uk.conduit.access.model.Resource;
import uk.conduit.access.model.Term;
import uk.conduit.access.model.TopicSpec;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;

/** From the files' words to the model's. Days are days in Europe/London, and the last day counts. */
final class Entries {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Entries() {}

    static AgencyAccess agency(AgencyFile file) {
        return new AgencyAccess(
                new Agency(file.agency()),
                file.contacts().stream()
                        .map(contact -> new AgencyAccess.Contact(contact.post(), contact.email(), contact.phone()))
                        .toList(),
                file.topics().stream().map(Entries::topic).toList(),
                file.principals().stream().map(Entries::principal).toList(),
                quota(file.quota()),
                file.grants().stream().map(Entries::grant).toList());
    }

    private static TopicSpec topic(AgencyFile.TopicEntry entry) {
        return new TopicSpec(
                new TopicName(entry.topic()),
                entry.partitions(),
                Duration.ofDays(entry.retentionDays()),
                entry.maxMessageBytes(),
                entry.schemaCompatibility());
    }

    private static AgencyAccess.DeclaredPrincipal principal(AgencyFile.PrincipalEntry entry) {
        return new AgencyAccess.DeclaredPrincipal(
                Principal.user(entry.principal()), entry.purpose(), Boolean.TRUE.equals(entry.withdrawn()));
    }

    private static Quota quota(AgencyFile.@Nullable QuotaEntry entry) {
        return entry == null ? Quota.NONE : Quota.of(entry.producerBytesPerSecond(), entry.requestPercentage());
    }

    private static Grant grant(AgencyFile.GrantEntry entry) {
        return new Grant(
                Principal.user(entry.principal()),
                topics(entry),
                entry.operation(),
                new Grant.Content(Objects.requireNonNullElse(entry.kinds(), Set.of()), entry.profile()),
                new Grant.Basis(entry.agreement(), entry.clause()),
                term(entry.notBefore(), entry.notAfter()),
                consent(entry.requestedBy(), entry.approvedBy()));
    }

    private static Resource topics(AgencyFile.GrantEntry entry) {
        String topic = entry.topic();
        String prefix = entry.prefix();
        if (topic != null && prefix == null) {
            return Resource.topic(topic);
        }
        if (prefix != null && topic == null) {
            return Resource.topicsBeginning(prefix);
        }
        throw new IllegalArgumentException("a grant names either a topic or a prefix");
    }

    static Administration administration(AgencyFile.AdministrationEntry entry) {
        Set<Right> rights = Stream.concat(
                        rights(entry.clusterRights(), Resource.CLUSTER),
                        rights(entry.topicRights(), Resource.topic(Resource.EVERY)))
                .collect(Collectors.toSet());
        return new Administration(
                Principal.user(entry.reconciler()),
                entry.superUsers().stream().map(Principal::user).collect(Collectors.toSet()),
                rights,
                consent(entry.requestedBy(), entry.approvedBy()));
    }

    private static Stream<Right> rights(Set<Operation> operations, Resource resource) {
        return operations.stream().map(operation -> new Right(resource, operation));
    }

    static Agreement agreement(AgreementFile file) {
        return new Agreement(
                file.agreement(),
                file.purpose(),
                agencies(file.parties()),
                file.lawfulBasis().stream().map(Entries::basis).toList(),
                file.clauses().stream().map(Entries::clause).toList(),
                term(file.validFrom(), file.validUntil()),
                new Agreement.SignOff(startOf(file.reviewBy()), persons(file.approvedBy())));
    }

    private static Agreement.LawfulBasis basis(AgreementFile.BasisEntry entry) {
        return new Agreement.LawfulBasis(
                new Agency(entry.party()),
                entry.article6(),
                entry.article9(),
                entry.schedule1Paragraph(),
                Boolean.TRUE.equals(entry.part3()));
    }

    private static Clause clause(AgreementFile.ClauseEntry entry) {
        return new Clause(
                entry.clause(),
                entry.subject(),
                agencies(entry.owners()),
                entry.kinds(),
                entry.recipients().entrySet().stream()
                        .collect(Collectors.toMap(recipient -> new Agency(recipient.getKey()), Map.Entry::getValue)));
    }

    private static Set<Agency> agencies(Collection<String> names) {
        return names.stream().map(Agency::new).collect(Collectors.toSet());
    }

    private static Grant.Consent consent(AgencyFile.PersonEntry requestedBy, List<AgencyFile.PersonEntry> approvedBy) {
        return new Grant.Consent(person(requestedBy), persons(approvedBy));
    }

    private static List<Person> persons(List<AgencyFile.PersonEntry> entries) {
        return entries.stream().map(Entries::person).toList();
    }

    private static Person person(AgencyFile.PersonEntry entry) {
        return new Person(new Agency(entry.agency()), entry.post());
    }

    private static Term term(LocalDate first, LocalDate last) {
        return new Term(startOf(first), startOf(last.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
