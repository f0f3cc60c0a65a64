package uk.conduit.agency.voluntary.page;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The receipt of a report: all that is kept of it here, in the session of whoever sent it.
 *
 * @param reference what it is called
 * @param digest stands for what it said, so that the same reference with other words is not taken for the same report
 * @param eventId the event it became
 * @param at when it was sent
 * @param due the day by which whoever reported it is owed an answer
 */
record Sent(String reference, String digest, String eventId, Instant at, LocalDate due) implements Serializable {

    /** Whether that day had passed when it was sent. */
    boolean overdue() {
        return due.isBefore(LocalDate.ofInstant(at, Wording.LONDON));
    }
}
