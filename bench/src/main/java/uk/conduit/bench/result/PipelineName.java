package uk.conduit.bench.result;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The pipelines that are measured on the same topics, in the order in which each run takes them. */
public enum PipelineName {
    /** The hub's own: identity, ledger and picture included. */
    CONSOLIDATION("consolidation", "the hub: who is who, ledger, corrections, pictures"),
    /** What consolidation keeps, made again from its events. It follows consolidation, on the same database. */
    REBUILD("rebuild", "every picture folded again from the stored events, into tables beside; the same bytes"),
    /** Ceiling A. */
    DECODE("decode", "ceiling A: poll and decode, nothing kept"),
    /** Ceiling B. */
    COPY("copy", "ceiling B: poll, decode, COPY into one keyed table, offsets with it"),
    /** A peer. */
    JDBC_SINK("jdbc-sink", "Kafka Connect, Debezium JDBC sink, batched upserts"),
    /** A peer. */
    KAFKA_STREAMS("kafka-streams", "Kafka Streams, counts per child in RocksDB, exactly_once_v2"),
    /** What most teams write. */
    NAIVE("naive", "one JDBC transaction for each event");

    private final String word;
    private final String words;

    PipelineName(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** Those that take events in from the topics. */
    public static Set<PipelineName> ofTheIntake() {
        return EnumSet.complementOf(EnumSet.of(REBUILD));
    }

    /** What it is called on the command line and in JSON. */
    public String word() {
        return word;
    }

    /** What it is. */
    public String words() {
        return words;
    }

    /**
     * The pipeline of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PipelineName of(String word) {
        return Arrays.stream(values())
                .filter(name -> name.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No pipeline is called " + word));
    }
}
