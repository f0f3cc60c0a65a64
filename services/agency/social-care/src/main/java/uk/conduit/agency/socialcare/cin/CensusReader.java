package uk.conduit.agency.socialcare.cin;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat.Sink;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.RecordBudget;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.socialcare.reading.Days;

/** Reads one census from beginning to end, one child at a time. */
final class CensusReader {

    private final RecordBudget bytes;
    private final Submission submission;
    private final Sink<CinRecord> sink;
    private @Nullable Instant headerTime;
    private String place = "the beginning";
    private int children;

    CensusReader(InputStream bytes, Submission submission, Sink<CinRecord> sink) {
        this.bytes = new RecordBudget(bytes);
        this.submission = submission;
        this.sink = sink;
    }

    /** Hands on every record up to the end or up to where the document breaks, and says so where it does. */
    void read() throws IOException {
        try {
            XMLStreamReader parser = ElementReader.parsers().createXMLStreamReader(bytes);
            while (parser.hasNext()) {
                if (ElementReader.next(parser) == XMLStreamConstants.START_ELEMENT && !message(parser)) {
                    return;
                }
            }
        } catch (XMLStreamException broken) {
            refuse(where(broken), reason(broken));
        }
    }

    private boolean message(XMLStreamReader parser) throws XMLStreamException, IOException {
        if (!parser.getLocalName().equals("Message")) {
            return refuse(place, "This is no children-in-need census: its outermost element is not Message");
        }
        while (ElementReader.next(parser) != XMLStreamConstants.END_ELEMENT) {
            if (parser.isStartElement() && !section(parser)) {
                return false;
            }
        }
        return children > 0 || refuse("Message", "The census holds no child");
    }

    private boolean section(XMLStreamReader parser) throws XMLStreamException, IOException {
        return switch (parser.getLocalName()) {
            case "Header" -> header(ElementReader.read(parser));
            case "Children" -> children(parser);
            default -> {
                ElementReader.read(parser);
                refuse("Message", "The census has no such element here");
                yield true;
            }
        };
    }

    private boolean header(Element header) throws IOException {
        Element source = header.first("Source");
        String stated = source == null ? null : source.value("DateTime");
        headerTime = moment(stated);
        if (stated != null && headerTime == null && submission.extractedAt() == null) {
            return refuse("Header/Source/DateTime", "This is no date and time, such as 2026-11-23T06:00:00");
        }
        return true;
    }

    private boolean children(XMLStreamReader parser) throws XMLStreamException, IOException {
        Instant extractedAt = headerTime == null ? submission.extractedAt() : headerTime;
        if (extractedAt == null) {
            return refuse(
                    "Header/Source/DateTime",
                    "Neither this element nor the sender says when the extract was made, which is its version");
        }
        if (extractedAt.isAfter(submission.receivedAt().plus(Reading.SKEW))) {
            return refuse(
                    "Header/Source/DateTime",
                    "The extract says it was made after it arrived; as its version it would outrank every later one");
        }
        while (ElementReader.next(parser) != XMLStreamConstants.END_ELEMENT) {
            if (parser.isStartElement()) {
                child(parser, extractedAt);
            }
        }
        return true;
    }

    private void child(XMLStreamReader parser, Instant extractedAt) throws XMLStreamException, IOException {
        children++;
        place = "Child[" + children + "]";
        bytes.nextRecord();
        Element child = ElementReader.read(parser);
        if (!child.name().equals("Child")) {
            refuse(place, "Children holds something other than a Child");
            return;
        }
        for (Decoded<CinRecord> record : ChildRecords.of(child, place, extractedAt)) {
            sink.accept(record);
        }
    }

    /** Says what could not be read. Always false, for callers that stop there. */
    private boolean refuse(String at, String reason) throws IOException {
        sink.accept(new Decoded.Unreadable<>(at, reason));
        return false;
    }

    private String where(XMLStreamException broken) {
        return broken.getLocation() == null
                ? place
                : place + ", line " + broken.getLocation().getLineNumber();
    }

    private static String reason(XMLStreamException broken) throws IOException {
        if (broken instanceof ElementReader.DocumentTypeDeclared) {
            return "A document type or entity is declared, which a census never does; nothing from here on was read";
        }
        return switch (broken.getNestedException()) {
            case CharConversionException encoding ->
                "The bytes are not in the encoding the document declares (UTF-8 if it declares none);"
                        + " nothing from here on was read";
            case RecordBudget.Exceeded tooLarge ->
                "One child takes more than " + RecordBudget.BYTES + " bytes; nothing from here on was read";
            case IOException away -> throw away;
            case null, default -> "The XML breaks off or is malformed; nothing from here on was read";
        };
    }

    /** The moment; one without an offset is Europe/London's. Null if it is none. */
    private static @Nullable Instant moment(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(stated, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof LocalDateTime local
                    ? local.atZone(Days.ZONE).toInstant()
                    : OffsetDateTime.from(read).toInstant();
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }
}
