package uk.conduit.bench.servers;

import java.util.function.LongConsumer;
import uk.conduit.bench.result.Measured;

/** One that can be measured. */
public interface Pipeline {

    /**
     * Runs it on empty storage from the first record of the topics to the last, and takes its time.
     *
     * @param run in which run, from 1
     * @param progress told now and then how many records it has taken, where that can be known
     */
    Measured measure(int run, LongConsumer progress);
}
