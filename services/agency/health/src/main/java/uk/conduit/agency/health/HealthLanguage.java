package uk.conduit.agency.health;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.record.Fields;
import uk.conduit.agency.core.record.RecordLanguage;
import uk.conduit.agency.core.record.Refusal;
import uk.conduit.agency.health.restriction.RestrictedServices;
import uk.conduit.schema.health.ChildProtectionLookup;
import uk.conduit.schema.health.EngagementState;
import uk.conduit.schema.health.MentalHealthRisk;
import uk.conduit.schema.health.ProtectionFlag;
import uk.conduit.schema.health.RiskDirection;
import uk.conduit.schema.health.SubstanceServiceEngagement;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.UnscheduledSetting;
import uk.conduit.schema.health.WasNotBrought;

/** The kinds of health record as JSON, and what they mean to the hub. */
final class HealthLanguage implements RecordLanguage<Kind> {

    static final String MEDIA_TYPE = "application/vnd.conduit.health+json";

    private static final String REFERENCE = "reference";

    /** But for those about an unborn child, which would tell of a pregnancy. */
    private static final Map<String, ProtectionFlag> FLAGS = Arrays.stream(ProtectionFlag.values())
            .filter(flag -> !flag.name().startsWith("UNBORN"))
            .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final AgencyDoor door = new HealthDoor();
    private final RestrictedServices restricted;

    HealthLanguage(RestrictedServices restricted) {
        this.restricted = restricted;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String schema() {
        return "health-record.json";
    }

    @Override
    public AgencyDoor door() {
        return door;
    }

    @Override
    public Collection<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** Whatever kind it is: the name of a service or a site alone would tell. */
    @Override
    public boolean staysWithItsOwner(Kind kind, Fields detail) {
        return restricted.is(detail.optional("service")) || restricted.is(detail.optional("site"));
    }

    /** A home address of a child who is looked after is mostly the placement's. */
    @Override
    public boolean keepsTheHomeBack(Kind kind, Fields detail) {
        return detail.texts("flags").contains(ProtectionFlag.LOOKED_AFTER.name());
    }

    @Override
    public SpecificRecord detail(Kind kind, Fields detail, Occurred occurred, Reading reading) {
        return switch (kind) {
            case UNSCHEDULED_ATTENDANCE ->
                UnscheduledAttendance.newBuilder()
                        .setAttendanceId(detail.text(REFERENCE))
                        .setSetting(setting(detail, reading))
                        .setArrived(momentOr(reading.moment("detail.arrived", detail.text("arrived")), occurred))
                        .setSite(detail.optional("site"))
                        .setFlags(flags(detail, reading))
                        .build();
            case WAS_NOT_BROUGHT ->
                new WasNotBrought(
                        detail.text(REFERENCE),
                        detail.text("service"),
                        occurred.dayOr(reading.day("detail.appointment", detail.text("appointment"))));
            case PROTECTION_LOOKUP ->
                new ChildProtectionLookup(
                        detail.text(REFERENCE),
                        setting(detail, reading),
                        momentOr(reading.moment("detail.lookedUpAt", detail.text("lookedUpAt")), occurred),
                        detail.optional("site"));
            case SUBSTANCE_SERVICE ->
                new SubstanceServiceEngagement(
                        detail.text(REFERENCE),
                        state(detail, reading),
                        occurred.dayOr(reading.day("detail.since", detail.text("since"))),
                        detail.optional("service"));
            case MENTAL_HEALTH_RISK ->
                MentalHealthRisk.newBuilder()
                        .setRiskId(detail.text(REFERENCE))
                        .setDirection(direction(detail, reading))
                        .setIdentified(occurred.dayOr(reading.day("detail.identified", detail.text("identified"))))
                        .setEnded(reading.day("detail.ended", detail.optional("ended")))
                        .setText(detail.optional("text"))
                        .build();
        };
    }

    private static UnscheduledSetting setting(Fields detail, Reading reading) {
        UnscheduledSetting setting = reading.code("detail.setting", detail.text("setting"), UnscheduledSetting.class);
        return setting == null ? UnscheduledSetting.OTHER : setting;
    }

    private static List<ProtectionFlag> flags(Fields detail, Reading reading) {
        List<String> stated = detail.texts("flags");
        return IntStream.range(0, stated.size())
                .mapToObj(place -> reading.code("detail.flags[" + place + "]", stated.get(place), FLAGS))
                .filter(flag -> flag != null)
                .distinct()
                .toList();
    }

    private static EngagementState state(Fields detail, Reading reading) {
        EngagementState state = reading.code("detail.state", detail.text("state"), EngagementState.class);
        if (state == null) {
            throw new Refusal("/detail/state: must be one of STARTED, ENGAGED, DISENGAGED, ENDED");
        }
        return state;
    }

    private static RiskDirection direction(Fields detail, Reading reading) {
        RiskDirection direction = reading.code("detail.direction", detail.optional("direction"), RiskDirection.class);
        return direction == null ? RiskDirection.NOT_STATED : direction;
    }

    private static Instant momentOr(@Nullable Instant stated, Occurred occurred) {
        return stated == null ? occurred.at() : stated;
    }
}
