package uk.conduit.agency.socialcare.cin;

import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.FormatContract;
import uk.conduit.agency.socialcare.Sent;
import uk.conduit.platform.kernel.Agency;

class CinCensusTest extends FormatContract {

    private static final String BORN = "<PersonBirthDate>2011-05-06</PersonBirthDate>";

    private final NativeFormat<?> format = new CinCensus(Sent.parts());

    @Override
    protected NativeFormat<?> format() {
        return format;
    }

    @Override
    protected Agency agency() {
        return Agency.SOCIAL_CARE;
    }

    @Override
    protected String column() {
        return "CIN XML";
    }

    @Override
    protected String head() {
        return "<Message>" + CensusText.HEADER + "<Children>";
    }

    @Override
    protected String tail() {
        return "</Children></Message>";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String record(int number) {
        return child(number, BORN, "WBRI", "");
    }

    @Override
    protected String otherContent(int number) {
        return child(number, BORN, "WIRI", "");
    }

    @Override
    protected String wide(int number) {
        String indented = " ".repeat(8_000);
        return child(number, BORN, "WBRI", indented + episode("2026-10-12") + indented);
    }

    @Override
    protected String malformed(int number) {
        return record(number).replace("</LAchildID>", "</LAchild>");
    }

    @Override
    protected String anotherShape() {
        return "<Envelope><Body/></Envelope>";
    }

    @Override
    protected String holding(int number, String filler) {
        return record(number).replace("WBRI", filler);
    }

    @Override
    protected String nested(int number) {
        return record(number).replace("WBRI", "<a>".repeat(10_000) + "</a>".repeat(10_000));
    }

    @Override
    protected String reachingOut() {
        return "<!DOCTYPE Message [<!ENTITY out SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + head() + child(1, BORN, "&out;&c;", "") + tail();
    }

    @Override
    protected String unknownCode(int number) {
        return child(number, BORN, "QQQQ", "");
    }

    @Override
    protected String impossibleDate(int number) {
        return child(number, "<PersonBirthDate>2011-02-31</PersonBirthDate>", "WBRI", "");
    }

    @Override
    protected String dateToCome(int number) {
        return child(number, "<PersonBirthDate>2031-01-01</PersonBirthDate>", "WBRI", "");
    }

    @Override
    protected String clockAhead() {
        return (head() + record(1) + tail()).replace("2026-11-23T06:00:00Z", "2031-01-01T06:00:00Z");
    }

    private static String child(int number, String born, String ethnicity, String episodes) {
        return CensusText.childWith(
                "Quill" + number, born, CensusText.element("Ethnicity", ethnicity), episode("2026-11-02"), episodes);
    }

    private static String episode(String referred) {
        return CensusText.episode(
                referred, CensusText.element("ReferralSource", "6"), CensusText.element("PrimaryNeedCode", "N1"));
    }
}
