package uk.conduit.unitdesk.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;

/**
 * Sets HTML as a tagged PDF (PDF/UA-1, ISO 14289-1). The same page and moment give the same bytes: the document's dates are
 * the page's own moment, and its id is made from what it says.
 */
public final class Typesetter {

    private static final String PRODUCER = "Conduit";
    private static final float PDF_VERSION = 1.7f;

    private final Typeface typeface = Typeface.read();

    static {
        // What the library logs quotes the page.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Sets a page. One at a time, because a long briefing takes some 60 MB while it is set.
     *
     * @param html the page, every element of it closed, its style within it; nothing outside it is loaded
     * @param moment the moment of which the page speaks; it becomes the document's date
     */
    public synchronized byte[] set(String html, Instant moment) {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = builder(document, html).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                date(document, moment);
                document.setDocumentId(idOf(html));
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters of a text that cannot be printed; in their place stands a mark. */
    public String unprintable(String text) {
        return typeface.without(text);
    }

    private PdfRendererBuilder builder(PDDocument document, String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_VERSION)
                .withProducer(PRODUCER)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                // Left to itself, the library breaks the lines within a time, behind its colon.
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.UK))
                .useReplacementText(Typeface.REPLACEMENT)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html, Parser.xmlParser())), "");
        typeface.into(builder, document);
        return builder;
    }

    private static void date(PDDocument document, Instant moment) {
        Calendar calendar = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
    }

    private static long idOf(String html) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
