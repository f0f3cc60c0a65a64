package uk.conduit.agency.voluntary.page;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receipts of one session, the latest last. They end with it. */
record SentReports(HttpSession session) {

    private static final String NAME = SentReports.class.getName();
    private static final int MOST = 50;

    Optional<Sent> of(String reference) {
        return all().stream().filter(sent -> sent.reference().equals(reference)).findFirst();
    }

    void keep(Sent sent) {
        ArrayList<Sent> all = new ArrayList<>(all());
        if (all.size() == MOST) {
            all.removeFirst();
        }
        all.add(sent);
        session.setAttribute(NAME, all);
    }

    private List<Sent> all() {
        return session.getAttribute(NAME) instanceof List<?> kept
                ? kept.stream().map(Sent.class::cast).toList()
                : List.of();
    }
}
