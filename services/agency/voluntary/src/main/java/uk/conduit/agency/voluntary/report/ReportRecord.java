package uk.conduit.agency.voluntary.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record that a report becomes: the same that an organisation's own system would send for it.
 *
 * <p>The report's reference is the record's id and the child's reference: many organisations share this door, and two of
 * them may have the same reference for two children.
 */
public final class ReportRecord {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String NAMED = "NAMED";

    private ReportRecord() {}

    /**
     * The record as JSON.
     *
     * @param reference the report's reference
     * @param recordedAt when it was sent; the version grows with it, so that what is sent under this reference later, with
     *     other words, is a later version and not lost as a repetition of the first
     */
    public static byte[] of(Report report, String reference, Instant recordedAt) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("kind", "concern")
                .put("recordId", reference)
                .put("version", recordedAt.toEpochMilli())
                .put("recordedAt", recordedAt.toString())
                .put("assertion", report.basis().code())
                .put("childInformed", report.informed().code());
        record.set("child", child(report.child(), reference));
        record.set("links", links(report.named()));
        Report.Contact contact = report.contact();
        if (contact != null) {
            record.set("contact", contact(contact));
        }
        record.set("detail", detail(report, reference));
        return JsonMapper.shared().writeValueAsBytes(record);
    }

    /** Stands for what the report says: equal for two that become the same record, whenever they are sent. */
    public static String digest(Report report, String reference) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(of(report, reference, Instant.EPOCH)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static ObjectNode child(Report.Child child, String reference) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("reference", reference);
        ArrayNode names = node.putArray("names");
        if (child.given() != null || child.family() != null) {
            ObjectNode name = names.addObject().put("use", "CURRENT");
            put(name, "given", child.given());
            put(name, "family", child.family());
        }
        if (child.knownAs() != null) {
            names.addObject().put("use", "KNOWN_AS").put("given", child.knownAs());
        }
        // What was asked and left empty could not be had; what the page does not ask was not asked.
        ObjectNode notKnown = node.putObject("notKnown");
        notKnown.put("ethnicity", "NOT_ASKED").put("disabilities", "NOT_ASKED");
        if (child.born() == null) {
            notKnown.put("dateOfBirth", "NOT_OBTAINED");
        } else {
            node.put("dateOfBirth", child.born().toString()).put("dateOfBirthEstimated", child.bornEstimated());
        }
        known(node, notKnown, "sex", child.sex() == null ? null : child.sex().code());
        known(node, notKnown, "postcode", child.postcode());
        put(node, "nhsNumber", child.nhsNumber());
        put(node, "upn", child.upn());
        return node;
    }

    private static void known(ObjectNode node, ObjectNode notKnown, String field, @Nullable String value) {
        if (value == null) {
            notKnown.put(field, "NOT_OBTAINED");
        } else {
            node.put(field, value);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static ArrayNode links(List<Report.Named> named) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        for (Report.Named it : named) {
            it.identifier()
                    .ifPresent(value -> links.addObject()
                            .put("kind", it.kind().name())
                            .put("role", NAMED)
                            .put("value", value));
        }
        return links;
    }

    private static ObjectNode contact(Report.Contact contact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("team", contact.team());
        put(node, "phone", contact.phone());
        return node;
    }

    private static ObjectNode detail(Report report, String reference) {
        Report.Happened happened = report.happened();
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("reference", reference)
                .put("reportedOn", report.reportedOn().toString())
                .put("reporter", report.reporter().code())
                .put("what", what(report));
        put(detail, "where", happened.where());
        LocalTime time = happened.seenAt();
        if (happened.seenOn() != null && time != null) {
            detail.put(
                    "seenAt",
                    happened.seenOn()
                            .atTime(time)
                            .atZone(LONDON)
                            .toOffsetDateTime()
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        if (happened.repeated() != null) {
            detail.put("repeated", happened.repeated());
        }
        ArrayNode signs = detail.putArray("indicators");
        report.signs().forEach(sign -> signs.add(sign.name()));
        ArrayNode told = detail.putArray("sharedWith");
        happened.sharedWith().forEach(agency -> told.add(agency.code()));
        return detail;
    }

    /**
     * The words of the report, and whatever the record has no field for. A day without a time is said in words rather than
     * given a time; so is a vehicle of which only the colour was seen, because two grey cars are no link.
     */
    private static String what(Report report) {
        Report.Happened happened = report.happened();
        List<String> lines = new ArrayList<>(List.of(happened.what()));
        if (happened.seenOn() != null && happened.seenAt() == null) {
            lines.add("Seen on " + DAY.format(happened.seenOn()) + "; the time is not known.");
        }
        report.named()
                .forEach(it -> it.description()
                        .map(words -> it.kind().words() + ": "
                                + it.identifier().map(value -> value + ", ").orElse("") + words)
                        .ifPresent(lines::add));
        return String.join("\n", lines);
    }
}
