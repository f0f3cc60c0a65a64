package uk.conduit.access.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Visibility.Profile;

/** {@code deploy/access/agreements/<agreement>.yaml}, word for word. Only a part that may be null may be left out. */
record AgreementFile(
        String agreement,
        String purpose,
        Set<String> parties,
        List<BasisEntry> lawfulBasis,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate reviewBy,
        List<AgencyFile.PersonEntry> approvedBy,
        List<ClauseEntry> clauses) {

    record BasisEntry(
            String party,

            @JsonProperty("article-6") @JsonSetter(nulls = Nulls.SET) @Nullable
            String article6,

            @JsonProperty("article-9") @JsonSetter(nulls = Nulls.SET) @Nullable
            String article9,

            @JsonProperty("schedule-1-paragraph") @JsonSetter(nulls = Nulls.SET) @Nullable
            String schedule1Paragraph,

            @JsonProperty("part-3") @JsonSetter(nulls = Nulls.SET) @Nullable
            Boolean part3) {}

    record ClauseEntry(
            String clause, String subject, Set<String> owners, Set<String> kinds, Map<String, Profile> recipients) {}
}
