package uk.conduit.agency.socialcare.daily;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.socialcare.event.NotUnderstood;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.InterviewResponse;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;
import uk.conduit.schema.socialcare.ReturnInterviewHeld;
import uk.conduit.schema.socialcare.ReturnInterviewOffered;

/** What a missing episode says: that the child was away, and what became of the return interview. */
final class MissingDetail {

    private static final Map<String, MissingKind> KINDS =
            Map.of("M", MissingKind.MISSING, "A", MissingKind.AWAY_WITHOUT_AUTHORISATION);

    /** The words of the hub, and the Y and N of the standard safeguarding dataset. */
    private static final Map<String, InterviewResponse> RESPONSES = Map.of(
            "ACCEPTED", InterviewResponse.ACCEPTED,
            "Y", InterviewResponse.ACCEPTED,
            "DECLINED", InterviewResponse.DECLINED,
            "N", InterviewResponse.DECLINED,
            "NO_ANSWER_YET", InterviewResponse.NO_ANSWER_YET);

    private final String episodeId;
    private final Fields fields;

    MissingDetail(String episodeId, Fields fields) {
        this.episodeId = episodeId;
        this.fields = fields;
    }

    Said said(Kind kind) {
        return switch (kind) {
            case INTERVIEW_OFFERED -> offered();
            case INTERVIEW_HELD -> held();
            default -> missing();
        };
    }

    private Said missing() {
        MissingKind kind = fields.reading().code("type", fields.text("type"), KINDS);
        if (kind == null) {
            throw new NotUnderstood("type is neither M nor A");
        }
        Occurred started = fields.requiredMomentOrDay("start");
        Occurred ended = ended(started);
        return new Said(
                started,
                MissingEpisodeRecorded.newBuilder()
                        .setEpisodeId(episodeId)
                        .setKind(kind)
                        .setStarted(started.at())
                        .setStartedPrecision(started.precision())
                        .setEnded(ended == null ? null : ended.at())
                        .setEndedPrecision(ended == null ? Precision.MOMENT : ended.precision())
                        .setFromPlacement(fields.truth("from_placement"))
                        .build());
    }

    /**
     * The end; null while the child is still away, or where the end lies in the future. An end that cannot be meant is no
     * reason to call a child missing who has come back: the start is the earliest it can have been.
     */
    private @Nullable Occurred ended(Occurred started) {
        if (fields.text("end") == null) {
            return null;
        }
        Occurred ended;
        try {
            ended = fields.requiredMomentOrDay("end");
        } catch (NotUnderstood noMoment) {
            fields.reading().flag("end", Problem.DATE_IMPOSSIBLE);
            return started;
        }
        if (endsBefore(ended, started)) {
            fields.reading().flag("end", Problem.DATE_IMPOSSIBLE);
            return started;
        }
        Instant past = fields.reading().past("end", ended.at());
        return past == null ? null : ended;
    }

    /** Where only the day of the end is known, an end on the day of the start is none before it. */
    private static boolean endsBefore(Occurred ended, Occurred started) {
        return ended.precision() == Precision.DAY
                ? ended.at()
                        .atZone(Days.ZONE)
                        .toLocalDate()
                        .isBefore(started.at().atZone(Days.ZONE).toLocalDate())
                : ended.at().isBefore(started.at());
    }

    private Said offered() {
        Occurred offered = fields.requiredMomentOrDay("rhi_offered_at");
        InterviewResponse response = fields.reading().code("rhi_response", fields.text("rhi_response"), RESPONSES);
        return new Said(
                offered,
                new ReturnInterviewOffered(
                        episodeId + "/interview",
                        episodeId,
                        offered.at(),
                        response == null ? InterviewResponse.NO_ANSWER_YET : response,
                        fields.text("rhi_declined_reason")));
    }

    private Said held() {
        Occurred held = fields.requiredMomentOrDay("rhi_held_at");
        return new Said(
                held,
                new ReturnInterviewHeld(
                        episodeId + "/interview",
                        episodeId,
                        held.at(),
                        fields.text("rhi_held_by"),
                        fields.text("rhi_summary")));
    }
}
