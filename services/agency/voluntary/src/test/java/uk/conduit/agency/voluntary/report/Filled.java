package uk.conduit.agency.voluntary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Forms filled in, by the names of their fields. Nobody in them exists. */
public final class Filled {

    private final Map<String, List<String>> values = new TreeMap<>();

    private Filled() {}

    /** As little as can be sent. */
    public static Filled scarcely() {
        return new Filled()
                .with("basis", "REPORTED")
                .with("reporter", "WISHES_ANONYMITY")
                .with("reported-day", "20")
                .with("reported-month", "11")
                .with("reported-year", "2026")
                .with("what", "Often picked up after the club by an older person.")
                .with("name-not-known", "yes")
                .with("informed", "NOT_YET");
    }

    /** With an answer to every question. */
    public static Filled wholly() {
        return scarcely()
                .without("name-not-known")
                .with("where", "the car park behind the station")
                .with("seen-day", "19")
                .with("seen-month", "11")
                .with("seen-year", "2026")
                .with("seen-time", "21:30")
                .with("repeated", "YES")
                .with("shared-with", "police", "education")
                .with("people", "Called Jay, about 25, tall\nA woman with a white dog")
                .with("vehicles", "AB12 CDE, silver hatchback")
                .with("phones", "01632 960999")
                .with("online-names", "@northstar, on a photo app")
                .with("places", "Marlow Street car park")
                .with("signs", "R06", "R03", "V06")
                .with("given-name", "Ash")
                .with("family-name", "Pinder")
                .with("known-as", "Pip")
                .with("born-day", "3")
                .with("born-month", "4")
                .with("born-year", "2012")
                .with("born-estimated", "yes")
                .with("sex", "F")
                .with("postcode", "xx32 1rc")
                .with("nhs-number", "999 000 0018")
                .with("informed", "YES")
                .with("team", "Harbour Youth Project")
                .with("team-phone", "01632 960701");
    }

    /** The same with this answer. */
    public Filled with(String field, String... answers) {
        values.put(field, new ArrayList<>(List.of(answers)));
        return this;
    }

    /** The same without an answer. */
    public Filled without(String field) {
        values.remove(field);
        return this;
    }

    /** By name. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** As the server reads it. */
    public Typed typed() {
        return Typed.of(name -> values.containsKey(name) ? values.get(name).toArray(String[]::new) : null);
    }
}
