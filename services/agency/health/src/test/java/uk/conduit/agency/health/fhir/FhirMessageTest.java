package uk.conduit.agency.health.fhir;

import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.contract.FormatContract;
import uk.conduit.platform.kernel.Agency;

class FhirMessageTest extends FormatContract {

    @Override
    protected NativeFormat<?> format() {
        return Messages.FORMAT;
    }

    @Override
    protected Agency agency() {
        return Agency.HEALTH;
    }

    @Override
    protected String column() {
        return "FHIR";
    }

    @Override
    protected String between() {
        return "\n";
    }

    @Override
    protected String record(int number) {
        return message(number, "female", "2011-05-06", "");
    }

    @Override
    protected String otherContent(int number) {
        return message(number, "male", "2011-05-06", "");
    }

    @Override
    protected String wide(int number) {
        return message(number, "female", "2011-05-06", narrative("words that go on ".repeat(2_000)));
    }

    @Override
    protected String malformed(int number) {
        return record(number).replaceFirst(":", " ");
    }

    @Override
    protected String anotherShape() {
        return "[{\"resourceType\":\"Patient\"},{\"kind\":\"concern\"},[1,2],\"text\",7,"
                + "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}]";
    }

    @Override
    protected String holding(int number, String filler) {
        return message(number, "female", "2011-05-06", narrative(filler));
    }

    @Override
    protected String nested(int number) {
        String deep = "{\"extension\":[".repeat(10_000) + "]}".repeat(10_000);
        return record(number).replace("\"female\"", deep);
    }

    /** A narrative is XHTML, and might hold what any XML may. */
    @Override
    protected String reachingOut() {
        String reaching = "<!DOCTYPE div [<!ENTITY out SYSTEM \\\"file:///etc/hostname\\\">]>"
                + "<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">&out;</div>";
        String narrative = "\"text\":{\"status\":\"generated\",\"div\":\"" + reaching + "\"},";
        return message(1, "female", "2011-05-06", narrative);
    }

    @Override
    protected String unknownCode(int number) {
        return message(number, "girl", "2011-05-06", "");
    }

    @Override
    protected String impossibleDate(int number) {
        return message(number, "female", "2011-02-31", "");
    }

    @Override
    protected String dateToCome(int number) {
        return message(number, "female", "2031-01-01", "");
    }

    @Override
    protected String clockAhead() {
        String ahead = record(2).replace("2026-11-22T22:15:00Z", "2031-01-01T22:15:00Z");
        return record(1) + between() + ahead + between() + record(3);
    }

    private static String narrative(String words) {
        return "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">" + words
                + "</div>\"},";
    }

    private static String message(int number, String gender, String born, String narrative) {
        String patient = """
                {'resourceType':'Patient',@'identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number',\
                'value':'9990000018'},{'system':'https://hospital.example/mrn','value':'Quill%d'}],\
                'name':[{'use':'official','family':'Example','given':['Ada']}],'gender':'%s','birthDate':'%s'}""".formatted(number, gender, born);
        String encounter = Messages.ENCOUNTER.replace("ED-1", "ED-Quill" + number);
        return Messages.message(patient, encounter).replace('\'', '"').replace("@", narrative);
    }
}
