package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What statements name: vehicles, phones, online names, people with whom missing children were found, and places of
 * missing episodes. Only statements that every member of the unit may see count.
 */
final class NamedInCommon {

    /** What is the family's or the staff's is no link between children. */
    private static final Set<String> OF_FAMILY_OR_STAFF = Set.of(
            "BROTHER",
            "CARER",
            "DAD",
            "FAMILY",
            "FATHER",
            "GRANDFATHER",
            "GRANDMOTHER",
            "GUARDIAN",
            "MOTHER",
            "MUM",
            "OFFICER",
            "PARENT",
            "RELATIVE",
            "SIBLING",
            "SISTER",
            "STAFF",
            "TEACHER",
            "WORKER");

    /** Nor is somebody of the family, or by whom a child was found. */
    private static final Set<String> NOT_AN_ADULT_OF_CONCERN =
            Stream.concat(OF_FAMILY_OR_STAFF.stream(), Stream.of("BY")).collect(Collectors.toUnmodifiableSet());

    private final Context context;
    private final PublicPlaces places;
    private final Set<String> publicPlaces = new HashSet<>();

    NamedInCommon(Context context, PublicPlaces places) {
        this.context = context;
        this.places = places;
        context.children()
                .flatMap(child -> said(child).map(Map.Entry::getValue))
                .flatMap(fact -> fact.links().stream())
                .filter(PublicPlaces::isSaidToBePublic)
                .map(link -> PublicPlaces.normalised(link.value()))
                .forEach(publicPlaces::add);
    }

    List<Common> all() {
        Common.Gathering gathering = new Common.Gathering();
        context.children().forEach(child -> gather(child, gathering));
        return gathering.all().filter(this::isShown).toList();
    }

    private static Stream<Map.Entry<Slot, Fact>> said(Child child) {
        return child.picture().facts().entrySet().stream()
                .filter(entry -> !entry.getKey().isOfInvolvement())
                .filter(entry -> entry.getValue().isForEveryMember());
    }

    private void gather(Child child, Common.Gathering gathering) {
        boolean outOfArea = isPlacedOutOfArea(child);
        said(child).forEach(entry -> {
            Agency agency = entry.getKey().agency();
            Fact fact = entry.getValue();
            for (Link link : fact.links()) {
                Mention mention = new Mention(child, agency, fact, link.value(), Words.plain(link.role()));
                add(link, mention, outOfArea, gathering);
            }
            if (fact.detail() instanceof MissingFound found
                    && found.place() != null
                    && publicPlaces.contains(PublicPlaces.normalised(found.place()))
                    && !isLinked(found.place(), fact)) {
                addPlace(new Mention(child, agency, fact, found.place(), "found at"), outOfArea, gathering);
            }
        });
    }

    /** A statement that names its place twice is one piece of evidence. */
    private static boolean isLinked(String place, Fact fact) {
        return fact.links().stream()
                .filter(PublicPlaces::isNamedAsPublic)
                .anyMatch(link -> PublicPlaces.normalised(link.value()).equals(PublicPlaces.normalised(place)));
    }

    private void add(Link link, Mention mention, boolean outOfArea, Common.Gathering gathering) {
        switch (link.kind()) {
            case VEHICLE -> addUnlessOfAHome(LinkRule.VEHICLE, link, mention, gathering);
            case PHONE -> addUnlessOfAHome(LinkRule.PHONE, link, mention, gathering);
            case HANDLE -> addUnlessOfAHome(LinkRule.HANDLE, link, mention, gathering);
            case PERSON -> {
                if (mention.fact().detail() instanceof MissingFound
                        && Collections.disjoint(link.roleWords(), NOT_AN_ADULT_OF_CONCERN)) {
                    add(LinkRule.ADULT, mention, gathering);
                }
            }
            case PLACE, ADDRESS -> {
                if (PublicPlaces.isNamedAsPublic(link)
                        && publicPlaces.contains(PublicPlaces.normalised(link.value()))) {
                    addPlace(mention, outOfArea, gathering);
                }
            }
            case ORGANISATION, OTHER -> {}
        }
    }

    /** The car of a children's home is seen beside each child who lives there. */
    private void addUnlessOfAHome(LinkRule rule, Link link, Mention mention, Common.Gathering gathering) {
        if (!PublicPlaces.isOfAHome(link) && Collections.disjoint(link.roleWords(), OF_FAMILY_OR_STAFF)) {
            add(rule, mention, gathering);
        }
    }

    private void addPlace(Mention mention, boolean outOfArea, Common.Gathering gathering) {
        if (isEpisode(mention.fact().detail())) {
            add(LinkRule.PLACE, mention, gathering);
        }
        if (outOfArea && mention.fact().detail() instanceof MissingFound) {
            add(LinkRule.OUT_OF_AREA, mention, gathering);
        }
    }

    private void add(LinkRule rule, Mention mention, Common.Gathering gathering) {
        Settings.Links links = context.settings().links();
        Duration within = rule == LinkRule.PLACE ? links.placesWithin() : links.within();
        Instant occurred = mention.fact().occurred().at();
        if (!occurred.isAfter(context.asAt())
                && !occurred.isBefore(context.asAt().minus(within))) {
            gathering.add(rule, mention);
        }
    }

    /** Where the placement is, is known to nobody here; that it is out of the area is. */
    private boolean isPlacedOutOfArea(Child child) {
        return child.picture().all(Matter.LOOKED_AFTER).stream()
                .map(Map.Entry::getValue)
                .filter(Fact::isForEveryMember)
                .map(Fact::detail)
                .map(LookedAfterStatusChanged.class::cast)
                .anyMatch(it -> Boolean.TRUE.equals(it.outOfArea())
                        && (it.until() == null
                                || it.until().isAfter(context.words().dayOf(context.asAt()))));
    }

    private static boolean isEpisode(Detail detail) {
        return switch (detail) {
            case MissingReported ignored -> true;
            case MissingFound ignored -> true;
            case MissingEpisodeRecorded ignored -> true;
            default -> false;
        };
    }

    private boolean isShown(Common common) {
        return switch (common.rule()) {
            case VEHICLE, PHONE, HANDLE -> common.children().size() >= 2;
            case ADULT -> episodes(common) >= 2;
            case PLACE ->
                episodes(common) >= context.settings().links().episodes() && places.mayBeShown(common.value());
            case OUT_OF_AREA -> common.children().size() >= 2 && places.mayBeShown(common.value());
            case SCHOOL -> false;
        };
    }

    /** A report and a return of one episode bear one reference. */
    private static long episodes(Common common) {
        return common.mentions().stream()
                .map(it -> it.agency() + "/" + episode(it.fact()))
                .distinct()
                .count();
    }

    private static String episode(Fact fact) {
        return switch (fact.detail()) {
            case MissingReported it -> it.policeReference();
            case MissingFound it -> it.policeReference();
            case MissingEpisodeRecorded it -> it.episodeId();
            default -> fact.event().toString();
        };
    }
}
