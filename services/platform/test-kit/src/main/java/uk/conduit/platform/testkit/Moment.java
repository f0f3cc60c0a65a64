package uk.conduit.platform.testkit;

import java.io.IOException;

/** A point of a conversation between a service and its servers at which a test may do something to either. */
public enum Moment {

    /** The broker's answer with records has been passed on. */
    FETCHED,

    /** The first word of a transaction is about to be passed on to the database. */
    BEGINNING,

    /** Half of a piece of a COPY has been passed on, and the rest has not. */
    COPYING,

    /** A transaction has copied rows, and its COMMIT is about to be passed on. */
    COMMITTING,

    /** That COMMIT was obeyed, and the answer is about to be passed on. */
    COMMITTED,

    /** The broker is about to be told how far has been read. */
    TELLING_OFFSETS;

    /** Is told of every moment, in whose middle the conversation waits for it. */
    @FunctionalInterface
    public interface Watch {

        /**
         * The moment has come.
         *
         * @throws IOException to cut the connection instead of going on
         */
        void at(Moment moment) throws IOException;
    }
}
