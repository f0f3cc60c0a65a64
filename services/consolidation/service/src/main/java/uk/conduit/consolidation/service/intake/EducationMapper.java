package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.EducationDetail;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.ChildMissingEducation;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.education.PartTimeTimetable;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.SafeguardingConcernLogged;
import uk.conduit.schema.education.SchoolEngagement;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.education.WelfareVisitMade;

/** What education welfare says on behalf of schools, in the model's words. */
final class EducationMapper implements AgencyMapper<EducationCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case AttendancePatternAlert it ->
                new EducationDetail.AttendancePatternAlert(
                        it.getAlertId(),
                        it.getRules().stream()
                                .map(one -> new EducationDetail.RuleMet(one.getRule(), one.getWords()))
                                .toList(),
                        it.getFrom(),
                        it.getUntil(),
                        it.getSessionsPossible(),
                        it.getSessionsMissed(),
                        it.getUnauthorised(),
                        it.getPartDays(),
                        it.getCodes().stream()
                                .map(one -> new EducationDetail.CodeCount(one.getCode(), one.getSessions()))
                                .toList(),
                        it.getSchool());
            case SuspensionOrExclusion it ->
                new EducationDetail.SuspensionOrExclusion(
                        it.getExclusionId(),
                        same(EducationDetail.ExclusionCategory.class, it.getCategory()),
                        it.getReasons(),
                        it.getSessions(),
                        it.getStarted(),
                        it.getSchool());
            case ChildMissingEducation it ->
                new EducationDetail.ChildMissingEducation(
                        it.getCaseId(), it.getSince(), it.getLastSchool(), it.getEnquiries(), it.getEnded());
            case PartTimeTimetable it ->
                new EducationDetail.PartTimeTimetable(
                        it.getTimetableId(), it.getFrom(), it.getUntil(), it.getSchool(), it.getReason());
            case RollChange it ->
                new EducationDetail.RollChange(
                        it.getChangeId(),
                        same(EducationDetail.RollChangeKind.class, it.getChange()),
                        it.getOn(),
                        it.getSchool(),
                        it.getSenProvision(),
                        it.getYoungCarer());
            case SafeguardingConcernLogged it ->
                new EducationDetail.SafeguardingConcernLogged(
                        it.getConcernId(), it.getCategory(), it.getIndicators(), it.getText());
            case WelfareVisitMade it ->
                new EducationDetail.WelfareVisitMade(
                        it.getVisitId(), it.getVisited(), it.getChildSeen(), it.getOutcome());
            case SchoolEngagement it ->
                new EducationDetail.SchoolEngagement(
                        it.getSchool(), it.getAsOf(), it.getTrained(), it.getAttendsBriefing());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }
}
