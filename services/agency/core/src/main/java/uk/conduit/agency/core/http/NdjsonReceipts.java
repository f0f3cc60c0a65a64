package uk.conduit.agency.core.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.inlet.KafkaAway;
import uk.conduit.agency.core.inlet.Outcome;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.Receipts;

/**
 * Receipts as newline-delimited JSON.
 *
 * <p>The status is not sent before a receipt rests on an acknowledgement of Kafka's; until then, an absent Kafka still
 * makes the whole answer a 503. Receipts that rest on nothing (refusals) are held back until then, up to a bound.
 */
final class NdjsonReceipts implements Receipts {

    static final String MEDIA_TYPE = "application/x-ndjson";
    private static final int MOST_HELD_BACK = 1000;

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final List<Receipt> heldBack = new ArrayList<>();
    private @Nullable OutputStream out;

    NdjsonReceipts(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    boolean isCommitted() {
        return out != null;
    }

    @Override
    public void accept(Receipt receipt) throws IOException {
        if (out != null) {
            write(receipt, out);
            return;
        }
        if (receipt.outcome() == Outcome.RETRY) {
            throw new KafkaAway();
        }
        heldBack.add(receipt);
        if (isSure(receipt) || heldBack.size() > MOST_HELD_BACK) {
            commit();
        }
    }

    private static boolean isSure(Receipt receipt) {
        return receipt.outcome() == Outcome.ACCEPTED || receipt.outcome() == Outcome.UNCHANGED;
    }

    private OutputStream commit() throws IOException {
        response.setContentType(MEDIA_TYPE);
        OutputStream body = response.getOutputStream();
        out = body;
        for (Receipt receipt : heldBack) {
            write(receipt, body);
        }
        heldBack.clear();
        return body;
    }

    private void write(Receipt receipt, OutputStream body) throws IOException {
        body.write(json.writeValueAsBytes(receipt));
        body.write('\n');
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    /** There are no more receipts. */
    void end() throws IOException {
        OutputStream body = out == null ? commit() : out;
        body.flush();
    }
}
