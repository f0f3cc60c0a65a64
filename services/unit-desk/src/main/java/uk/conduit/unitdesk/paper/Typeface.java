package uk.conduit.unitdesk.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of what is printed: DejaVu Sans Condensed, whose licence lets it be embedded. It has Latin letters with every
 * mark that European, Vietnamese and romanised names bear, Greek, Cyrillic, Hebrew and Arabic; it has no South or East Asian
 * script.
 */
final class Typeface {

    /** What stands for a letter that the typeface does not have. */
    static final String REPLACEMENT = "\uFFFD";

    private static final String NAME = "DejaVu Sans Condensed";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular;
    private final byte[] bold;
    private final CmapLookup letters;

    private Typeface(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
        try (TrueTypeFont font = parse(regular)) {
            this.letters = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Typeface read() {
        return new Typeface(file("DejaVuSansCondensed.ttf"), file("DejaVuSansCondensed-Bold.ttf"));
    }

    void into(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(new PDFontSupplier(font(document, regular)), NAME, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(document, bold)), NAME, BOLD, FontStyle.NORMAL, true);
    }

    /** The letters of a text that the typeface does not have, each once. */
    String without(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && letters.getGlyphId(letter) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Without ligatures: whoever searches the file for a name with "fi" in it must find it. */
    private static PDFont font(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont font = parse(file);
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static byte[] file(String name) {
        try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
