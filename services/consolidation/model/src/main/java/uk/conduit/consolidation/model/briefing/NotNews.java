package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What came since the last briefing and is not told as news, because it is dated earlier or ahead. It is counted below
 * the title, so that nothing arrives unseen beside a sentence that says that there is nothing new.
 */
final class NotNews {

    private final Context context;
    private final String one;
    private final String many;

    private NotNews(Context context, String one, String many) {
        this.context = context;
        this.one = one;
        this.many = many;
    }

    /** Counts these things, by what one and what several of them are called. */
    static NotNews called(String one, String many, Context context) {
        return new NotNews(context, one, many);
    }

    /** What one agency said of these matters; what only some readers may see is not counted, so that nothing is betrayed. */
    static List<Line> said(Agency agency, Set<Matter> matters, Context context) {
        return called("record", "records", context)
                .of(context.children()
                        .flatMap(child -> PerChild.said(child, agency, matters))
                        .filter(Fact::isForEveryMember));
    }

    /** How recent a thing must be to be told, for the sentence that says that there is none. */
    static String recent(Context context) {
        return "dated in the last " + days(context);
    }

    /** The words for those of these statements that are not news; none if there are none. */
    List<Line> of(Stream<Fact> facts) {
        Map<News, Integer> counts = new EnumMap<>(News.class);
        facts.forEach(fact -> counts.merge(News.of(fact, context), 1, Integer::sum));
        List<Line> lines = new ArrayList<>();
        int history = counts.getOrDefault(News.HISTORY, 0);
        if (history > 0) {
            lines.add(Line.of(
                    "History received: %s dated more than %s ago came since the last briefing. %s not news."
                            .formatted(counted(history), days(context), history == 1 ? "It is" : "They are"),
                    List.of()));
        }
        int future = counts.getOrDefault(News.FUTURE, 0);
        if (future > 0) {
            lines.add(Line.of("Not used: %s dated in the future.".formatted(counted(future)), List.of()));
        }
        return lines;
    }

    private String counted(int count) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String days(Context context) {
        return context.words().count(context.settings().news().toDays(), "day");
    }
}
