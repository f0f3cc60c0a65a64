package uk.conduit.consolidation.service.store;

import com.github.luben.zstd.Zstd;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * A picture as stored: JSON, packed, because it repeats its words for every fact. Equal pictures give equal bytes (slots and
 * references are written in their order), so that two stores can be compared byte for byte.
 */
public final class PictureCodec {

    /** The quickest: words that repeat are most of what there is to gain. */
    private static final int LEVEL = 1;

    private final JsonMapper mapper = DomainJson.mapper();

    private record Stored(List<StoredFact> facts, List<StoredName> knownAs, SortedSet<String> excluded) {}

    private record StoredFact(Slot slot, Fact fact) {}

    private record StoredName(SubjectRef subject, KnownAs knownAs) {}

    /** The picture's bytes. */
    public byte[] encode(Picture picture) {
        byte[] words = mapper.writeValueAsBytes(new Stored(
                picture.facts().entrySet().stream()
                        .map(entry -> new StoredFact(entry.getKey(), entry.getValue()))
                        .toList(),
                picture.knownAs().entrySet().stream()
                        .map(entry -> new StoredName(entry.getKey(), entry.getValue()))
                        .toList(),
                picture.excluded()));
        return Zstd.compress(words, LEVEL);
    }

    /**
     * The picture that was encoded.
     *
     * @throws RuntimeException if the bytes are not those of a picture
     */
    public Picture decode(byte[] bytes) {
        Stored stored = mapper.readValue(
                Zstd.decompress(bytes, Math.toIntExact(Zstd.getFrameContentSize(bytes))), Stored.class);
        SortedMap<Slot, Fact> facts = new TreeMap<>();
        stored.facts().forEach(it -> facts.put(it.slot(), it.fact()));
        SortedMap<SubjectRef, KnownAs> knownAs = new TreeMap<>(Map.of());
        stored.knownAs().forEach(it -> knownAs.put(it.subject(), it.knownAs()));
        return new Picture(facts, knownAs, stored.excluded());
    }
}
