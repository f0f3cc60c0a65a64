package uk.conduit.consolidation.service.intake;

import static uk.conduit.consolidation.service.intake.SharedMapper.same;

import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.HealthDetail;
import uk.conduit.schema.health.ChildProtectionLookup;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.health.MentalHealthRisk;
import uk.conduit.schema.health.SubstanceServiceEngagement;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.WasNotBrought;

/** What health services say, in the model's words. */
final class HealthMapper implements AgencyMapper<HealthCaseEvent> {

    @Override
    public Detail detail(Object detail) {
        return switch (detail) {
            case UnscheduledAttendance it ->
                new HealthDetail.UnscheduledAttendance(
                        it.getAttendanceId(),
                        same(HealthDetail.UnscheduledSetting.class, it.getSetting()),
                        it.getArrived(),
                        it.getSite(),
                        it.getFlags().stream()
                                .map(one -> same(HealthDetail.ProtectionFlag.class, one))
                                .toList());
            case WasNotBrought it ->
                new HealthDetail.WasNotBrought(it.getAppointmentId(), it.getService(), it.getAppointment());
            case ChildProtectionLookup it ->
                new HealthDetail.ChildProtectionLookup(
                        it.getLookupId(),
                        same(HealthDetail.UnscheduledSetting.class, it.getSetting()),
                        it.getLookedUpAt(),
                        it.getSite());
            case SubstanceServiceEngagement it ->
                new HealthDetail.SubstanceServiceEngagement(
                        it.getEngagementId(),
                        same(HealthDetail.EngagementState.class, it.getState()),
                        it.getSince(),
                        it.getService());
            case MentalHealthRisk it ->
                new HealthDetail.MentalHealthRisk(
                        it.getRiskId(),
                        same(HealthDetail.RiskDirection.class, it.getDirection()),
                        it.getIdentified(),
                        it.getEnded(),
                        it.getText());
            default -> throw AgencyMapper.unmapped(detail);
        };
    }
}
