package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.ReadRecord.Understood;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Outcome;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.Positions.Step;
import uk.conduit.consolidation.service.store.SetAside;
import uk.conduit.consolidation.service.store.SetAside.Kept;
import uk.conduit.consolidation.service.store.SetAside.Replacement;
import uk.conduit.platform.messaging.intake.SourcePartition;

/**
 * Readmits what was held or rejected, after its cause was mended: each record is read again as if it came now, in a
 * transaction of its own, and its outcome in the ledger is replaced.
 */
public final class Readmission {

    private final SetAside setAside;
    private final Positions positions;
    private final RecordReader reader;
    private final EffectStep effects;
    private final Consolidation consolidation;

    Readmission(
            SetAside setAside,
            Positions positions,
            RecordReader reader,
            EffectStep effects,
            Consolidation consolidation) {
        this.setAside = setAside;
        this.positions = positions;
        this.reader = reader;
        this.effects = effects;
        this.consolidation = consolidation;
    }

    /**
     * What came of it.
     *
     * @param consolidated how many records are events now
     * @param unchanged how many say what was said before
     * @param held how many still wait until the hub understands them
     * @param rejected how many still cannot be used
     */
    public record Result(int consolidated, int unchanged, int held, int rejected) {
        private Result with(Outcome outcome) {
            return new Result(
                    consolidated + (outcome == Outcome.CONSOLIDATED ? 1 : 0),
                    unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                    held + (outcome == Outcome.HELD ? 1 : 0),
                    rejected + (outcome == Outcome.REJECTED ? 1 : 0));
        }
    }

    /**
     * Tries every record that is set aside.
     *
     * @throws uk.conduit.platform.messaging.wire.RegistryAway if a schema that is needed cannot be asked for
     * @throws DataAccessException if the database is away
     */
    public Result retry() {
        return retry(EnumSet.of(Outcome.HELD, Outcome.REJECTED));
    }

    /** Tries what is held alone, as {@link #retry()} does: what waits for a hub that understands it. */
    Result retryHeld() {
        return retry(EnumSet.of(Outcome.HELD));
    }

    private Result retry(Set<Outcome> outcomes) {
        Result result = new Result(0, 0, 0, 0);
        for (SetAside.Place place : setAside.unresolved(outcomes)) {
            Optional<Outcome> outcome = retry(place);
            if (outcome.isPresent()) {
                result = result.with(outcome.get());
            }
        }
        return result;
    }

    private Optional<Outcome> retry(SetAside.Place place) {
        try {
            return consolidation.inTransaction(() -> setAside.lock(place).map(this::readmit));
        } catch (DataIntegrityViolationException stillNotStorable) {
            // The transaction is undone, so the record is what it was.
            return Optional.of(Outcome.REJECTED);
        }
    }

    private Outcome readmit(Kept kept) {
        byte[] value = kept.bytes().value();
        ReadRecord read = reader.read(kept.agency(), kept.bytes().key(), value, kept.appended());
        if (!(read instanceof Understood understood) || value == null) {
            return read instanceof Aside aside ? replace(kept, aside, null) : kept.outcome();
        }
        SourcePartition readmitted =
                new SourcePartition(kept.partition().topic(), kept.partition().topicId(), Positions.READMITTED);
        long offset = positions.placeLocked(readmitted);
        int position = move(readmitted, offset, kept.appended());
        Coordinate at = new Coordinate(position, offset, kept.appended());
        Candidate candidate = Candidate.of(
                understood,
                at,
                value,
                new Candidate.First(kept.place().position(), kept.partition().partition()));
        Map<Coordinate, Aside> verdicts = effects.take(List.of(candidate), kept.appended());
        Aside verdict = verdicts.get(at);
        if (verdict == null) {
            setAside.replace(new Replacement(kept, Outcome.CONSOLIDATED, null, null, offset));
            return Outcome.CONSOLIDATED;
        }
        return replace(kept, verdict, offset);
    }

    private int move(SourcePartition readmitted, long offset, Instant appended) {
        Positions.Moved moved = positions
                .move(List.of(new Step(readmitted, offset, offset + 1, appended)))
                .get(readmitted);
        if (moved == null) {
            throw new IllegalStateException("A position was not moved");
        }
        return moved.id();
    }

    private Outcome replace(Kept kept, Aside verdict, @Nullable Long offset) {
        setAside.replace(new Replacement(kept, verdict.outcome(), verdict.code(), verdict.words(), offset));
        return verdict.outcome();
    }
}
