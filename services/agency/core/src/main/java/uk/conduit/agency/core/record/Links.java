package uk.conduit.agency.core.record;

import java.util.ArrayList;
import java.util.List;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.schema.shared.Link;
import uk.conduit.schema.shared.LinkKind;

/** Reads what else a record names. A suspect is left out, with a flag: suspects are not named in events. */
final class Links {

    private static final String SUSPECT = "SUSPECT";

    private Links() {}

    static List<Link> read(Fields record, boolean ofASuspectAlways, Reading reading) {
        List<Link> links = new ArrayList<>();
        List<Fields> stated = record.objects("links");
        for (int place = 0; place < stated.size(); place++) {
            Fields link = stated.get(place);
            LinkKind what = reading.code("links[" + place + "].kind", link.text("kind"), LinkKind.class);
            boolean ofASuspect = ofASuspectAlways || link.text("role").equals(SUSPECT);
            if (ofASuspect && (what == LinkKind.PERSON || what == null)) {
                reading.flag("links[" + place + "]", Problem.UNEXPECTED);
            } else {
                links.add(new Link(what == null ? LinkKind.OTHER : what, link.text("role"), link.text("value")));
            }
        }
        return links;
    }

    /** Whether they name people: such a record is narrative, whatever its kind. */
    static boolean namePeople(List<Link> links) {
        return links.stream().anyMatch(link -> link.getKind() == LinkKind.PERSON);
    }
}
