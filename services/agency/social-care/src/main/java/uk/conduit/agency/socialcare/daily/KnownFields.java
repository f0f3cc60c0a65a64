package uk.conduit.agency.socialcare.daily;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fields each object may have. What stands under another name is never passed over in silence. */
final class KnownFields {

    private static final Set<String> EVERYWHERE = Set.of("version", "purge", "extracted_at", "purge_reason");

    private static final Map<Part, Set<String>> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Part.DETAILS,
                    Set.of(
                            "unique_pupil_number",
                            "former_unique_pupil_number",
                            "unique_pupil_number_unknown_reason",
                            "first_name",
                            "surname",
                            "also_known_as",
                            "nhs_number",
                            "date_of_birth",
                            "expected_date_of_birth",
                            "date_of_death",
                            "sex",
                            "ethnicity",
                            "disabilities",
                            "postcode",
                            "uasc_flag",
                            "uasc_end_date")),
            Map.entry(
                    Part.EPISODE,
                    Set.of(
                            "social_care_episode_id",
                            "referral_date",
                            "referral_received_at",
                            "referral_source",
                            "referral_no_further_action_flag",
                            "primary_need",
                            "prior_referrals_12m",
                            "police_investigation_query",
                            "closure_date",
                            "closure_reason")),
            Map.entry(
                    Part.CONTACT,
                    Set.of("contact_id", "received_at", "received_on", "source_code", "reason", "outcome")),
            Map.entry(Part.WORKER, Set.of("worker_id", "start_date", "end_date", "name", "team", "phone")),
            Map.entry(
                    Part.ASSESSMENT,
                    Set.of("child_and_family_assessment_id", "start_date", "authorisation_date", "factors")),
            Map.entry(
                    Part.STRATEGY,
                    Set.of("strategy_discussion_id", "held_on", "reason", "attended", "outcome", "next_on")),
            Map.entry(
                    Part.ENQUIRY,
                    Set.of("section_47_assessment_id", "start_date", "icpc_required_flag", "icpc_date", "end_date")),
            Map.entry(Part.PROTECTION, Set.of("child_protection_plan_id", "start_date", "end_date", "category")),
            Map.entry(
                    Part.PLACEMENT,
                    Set.of(
                            "child_looked_after_placement_id",
                            "start_date",
                            "start_reason",
                            "legal_status",
                            "placement_type",
                            "out_of_area",
                            "distance_miles",
                            "postcode",
                            "end_date",
                            "end_reason",
                            "change_reason")),
            Map.entry(
                    Part.MISSING,
                    Set.of(
                            "missing_episode_id",
                            "type",
                            "start",
                            "end",
                            "from_placement",
                            "rhi_offered_at",
                            "rhi_response",
                            "rhi_declined_reason",
                            "rhi_held_at",
                            "rhi_held_by",
                            "rhi_summary")),
            Map.entry(
                    Part.EXPLOITATION,
                    Set.of(
                            "exploitation_assessment_id",
                            "depth",
                            "tool",
                            "tool_version",
                            "completed_on",
                            "answers",
                            "indicators",
                            "harm_status",
                            "risk_level",
                            "judgement",
                            "set_by",
                            "floor_rule_hit",
                            "review_due")),
            Map.entry(Part.RESTRICTED, Set.of("restricted_item_id", "since", "ask_team", "ask_phone"))));

    private KnownFields() {}

    /** The fields of such an object that are values. */
    static Set<String> of(Part part) {
        Set<String> known = new HashSet<>(FIELDS.getOrDefault(part, Set.of()));
        known.addAll(EVERYWHERE);
        return known;
    }
}
