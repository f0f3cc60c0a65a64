package uk.conduit.bench.events;

import java.util.List;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.CrimeFlag;
import uk.conduit.schema.police.CrimeRecorded;
import uk.conduit.schema.police.DomesticAbuseNotice;
import uk.conduit.schema.police.IntelligenceShared;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.InvestigationUpdated;
import uk.conduit.schema.police.MissingFound;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.police.MissingRiskRegraded;
import uk.conduit.schema.police.PoliceCaseEvent;

/** What the police say. */
final class PoliceLanguage {

    static final Language LANGUAGE = new Language(
            Agency.POLICE,
            PoliceCaseEvent.class,
            "force-records",
            List.of(
                    it -> new MissingReported(
                            it.id(),
                            it.oneOf("LOW", "MEDIUM", "HIGH"),
                            it.before(1 + it.number(12)),
                            "the bus station",
                            it.random().nextBoolean(),
                            "Did not come home after school and does not answer the phone."),
                    it -> new MissingFound(it.id(), it.at(), "a friend's house", null, false),
                    it -> new MissingRiskRegraded(it.id(), it.oneOf("MEDIUM", "HIGH"), "seen with older people"),
                    it -> new InvestigationOpened(
                            it.id(),
                            it.oneOf(ChildsPart.VICTIM, ChildsPart.WITNESS),
                            InvestigationStatus.OPEN,
                            it.day()),
                    it -> new InvestigationUpdated(
                            it.id(),
                            ChildsPart.VICTIM,
                            it.oneOf(InvestigationStatus.SUSPECT_ON_BAIL, InvestigationStatus.CHARGED),
                            it.day()),
                    it -> new CrimeRecorded(
                            it.id(),
                            "harassment",
                            ChildsPart.VICTIM,
                            List.of(it.oneOf(CrimeFlag.ONLINE, CrimeFlag.OTHER)),
                            null),
                    it -> new IntelligenceShared(
                            it.id(), 2, "B", "A vehicle waits near the school at the end of the day, on several days."),
                    it -> new DomesticAbuseNotice(
                            it.id(), it.before(10), true, null, "Officers attended an argument.")));

    private PoliceLanguage() {}
}
