package uk.conduit.agency.core.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.inlet.EmptySubmission;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.KafkaAway;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.SourceSystem;
import uk.conduit.agency.core.inlet.TooLarge;

/**
 * {@code POST /records}: the agency's native records as a stream, answered by a stream of receipts.
 *
 * <p>A sender should read receipts while it sends: a door whose receipts nobody reads stops reading records.
 */
@RestController
final class RecordsController {

    static final String EXTRACTED_AT = "Extracted-At";
    static final String SOURCE_SYSTEM = "Source-System";

    private final Inlet inlet;
    private final List<NativeFormat<?>> formats;
    private final HttpSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    RecordsController(Inlet inlet, List<NativeFormat<?>> formats, HttpSettings settings, JsonMapper json, Clock clock) {
        this.inlet = inlet;
        this.formats = List.copyOf(formats);
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/records")
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuseWhatIsEncoded(request);
        NativeFormat<?> format = format(request.getContentType());
        Submission submission = submission(request, format);
        if (request.getContentLengthLong() > settings.maxBodyBytes()) {
            throw tooLarge(settings.maxBodyBytes());
        }
        NdjsonReceipts receipts = new NdjsonReceipts(response, json);
        try {
            inlet.receive(format, request.getInputStream(), settings.maxBodyBytes(), submission, receipts);
        } catch (KafkaAway away) {
            throw Problems.kafkaAway();
        } catch (EmptySubmission empty) {
            throw badRequest("The request is empty: records of this type have at least a frame or a header line");
        } catch (TooLarge large) {
            if (!receipts.isCommitted()) {
                throw tooLarge(large.limit());
            }
            receipts.accept(Receipt.refused("the rest", "the request is larger than " + large.limit() + " bytes"));
        }
        receipts.end();
    }

    /** What is packed may unpack without end; records come as they are. */
    private static void refuseWhatIsEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problems.encoded();
        }
    }

    private NativeFormat<?> format(@Nullable String contentType) {
        return mediaType(contentType)
                .flatMap(type -> formats.stream()
                        .filter(format ->
                                MediaType.parseMediaType(format.mediaType()).equalsTypeAndSubtype(type))
                        .findFirst())
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Unknown content type",
                        "This door takes "
                                + formats.stream()
                                        .map(NativeFormat::mediaType)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    private static Optional<MediaType> mediaType(@Nullable String contentType) {
        try {
            return Optional.ofNullable(contentType).map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private Submission submission(HttpServletRequest request, NativeFormat<?> format) {
        Instant now = clock.instant();
        String stated = request.getHeader(SOURCE_SYSTEM);
        String system = stated == null ? settings.sourceSystem() : stated;
        if (!SourceSystem.isName(system)) {
            throw badRequest(SOURCE_SYSTEM + ": " + SourceSystem.RULE);
        }
        return new Submission(
                settings.agency(), system, extractedAt(request.getHeader(EXTRACTED_AT), format, now), now);
    }

    private static @Nullable Instant extractedAt(@Nullable String stated, NativeFormat<?> format, Instant now) {
        if (stated == null) {
            if (format.needsExtractTime()) {
                throw badRequest(EXTRACTED_AT + ": records of this type carry no version, so the request must say when"
                        + " the extract was made, such as 2026-11-23T07:00:00Z");
            }
            return null;
        }
        Instant extractedAt;
        try {
            extractedAt = OffsetDateTime.parse(stated).toInstant();
        } catch (DateTimeParseException e) {
            throw badRequest(EXTRACTED_AT + ": must be a moment such as 2026-11-23T07:00:00Z");
        }
        if (extractedAt.isAfter(now.plus(Reading.SKEW))) {
            throw badRequest(EXTRACTED_AT + ": is still to come; it would outrank every later extract");
        }
        return extractedAt;
    }

    private static RuntimeException badRequest(String detail) {
        return Problems.problem(HttpStatus.BAD_REQUEST, "The request cannot be understood", detail);
    }

    private static RuntimeException tooLarge(long limit) {
        return Problems.problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "The request is too large",
                "This door takes " + limit + " bytes in one request; send the records in several");
    }
}
