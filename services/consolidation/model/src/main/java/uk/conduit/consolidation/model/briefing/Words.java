package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.Moment.Precision;
import uk.conduit.consolidation.model.indicator.Observed;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;

/** How the briefing writes times, agencies and contacts. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);
    private static final long HOURS_SAID_IN_HOURS = 96;

    private final ZoneId zone;
    private final Map<Agency, Settings.Feed> feeds;

    Words(Settings settings) {
        this.zone = settings.zone();
        this.feeds = settings.feeds();
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** To the minute where the source knows it, to the day where it does not. */
    String moment(Moment moment) {
        return moment.precision() == Precision.DAY ? day(dayOf(moment.at())) : moment(moment.at());
    }

    /** A length of time as people say it: minutes, hours, or days. */
    String length(Duration length) {
        if (length.toMinutes() < 60) {
            return count(length.toMinutes(), "minute");
        }
        return length.toHours() < HOURS_SAID_IN_HOURS ? count(length.toHours(), "hour") : count(length.toDays(), "day");
    }

    String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** That something exists which only some may see: never what, and whom to ask. */
    String restrictedItem(Contact contact) {
        return "Restricted: something exists that is not shown here. Ask: %s.".formatted(contact(contact));
    }

    /** Up to when everything was received, and from when: silence says nothing of what was recorded before. */
    String reach(Reach.Covered covered) {
        return "%s (records from %s)".formatted(moment(covered.until()), day(dayOf(covered.from())));
    }

    String agency(Agency agency) {
        Settings.Feed feed = feeds.get(agency);
        return feed == null ? agency.name() : feed.name();
    }

    /** An agency that somebody wrote down; as it was written where there is no such feed. */
    String agency(String written) {
        return feeds.entrySet().stream()
                .filter(feed -> feed.getKey().name().equals(written))
                .map(feed -> feed.getValue().name())
                .findFirst()
                .orElse(written);
    }

    String contact(Contact contact) {
        return Stream.of(agency(contact.agency()), contact.team(), contact.role(), contact.name(), contact.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** A code such as SUSPECT_ON_BAIL in words. */
    static String plain(Enum<?> code) {
        return plain(code.name());
    }

    static String plain(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The name of a kind of event in words: ReferralOpened is "referral opened". */
    static String kind(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** What was not said is not known. */
    static String yesNo(@Nullable Boolean said) {
        return said == null ? "not known" : said ? "yes" : "no";
    }

    /** Indicators with their codes, and by what each is seen. */
    static String indicators(List<Observed> observed) {
        return observed.stream()
                .map(it -> "%s %s (%s)"
                        .formatted(it.indicator().name(), it.indicator().words().toLowerCase(Locale.ROOT), it.rule()))
                .collect(Collectors.joining(", "));
    }

    /** What somebody wrote, to stand inside a sentence: without a full stop of its own. */
    static String clause(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** What somebody wrote, where anybody did, behind what leads up to it. */
    static String after(String before, @Nullable String text) {
        return text == null || text.isBlank() ? "" : before + clause(text);
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
