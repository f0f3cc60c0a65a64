package uk.conduit.assembly.sandbox.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file of the sample day.
 *
 * @param resource its name below {@code sample-day/}
 * @param mediaType the content type under which it is sent
 * @param needsExtractTime whether its sender must say when the extract was made
 */
record StoryFile(String resource, String mediaType, boolean needsExtractTime) {

    private static final String CENSUS = "application/vnd.dfe.cin-census+xml";
    private static final String DAILY = "application/vnd.dfe.csc-daily+json";
    private static final String POLICE = "application/vnd.conduit.police+json";
    private static final String MISSING_CSV = "application/vnd.dfe.ssda903-missing+csv";

    private static final String EDUCATION = "application/vnd.conduit.education+json";
    private static final String HEALTH = "application/vnd.conduit.health+json";
    private static final String FHIR = "application/fhir+json";
    private static final String VOLUNTARY = "application/vnd.conduit.voluntary+json";
    private static final String ADULTS = "application/vnd.conduit.adult-social-care+json";

    static final StoryFile CENSUS_2022 = new StoryFile("public/cin-census.xml", CENSUS, false);
    static final StoryFile CENSUS_2026 = new StoryFile("public/cin-census-2026.xml", CENSUS, false);
    static final StoryFile LOOKED_AFTER =
            new StoryFile("public/ssda903-header.csv", "application/vnd.dfe.ssda903-header+csv", true);
    static final StoryFile EPISODES =
            new StoryFile("public/ssda903-episodes.csv", "application/vnd.dfe.ssda903-episodes+csv", true);
    static final StoryFile EPISODES_OF_THE_WEEK =
            new StoryFile("ssda903-of-the-week-episodes.csv", "application/vnd.dfe.ssda903-episodes+csv", true);
    static final StoryFile MISSING = new StoryFile("public/ssda903-missing.csv", MISSING_CSV, true);
    static final StoryFile BAD_ROWS = new StoryFile("ssda903-of-the-week-missing.csv", MISSING_CSV, true);
    static final StoryFile SOCIAL_CARE = new StoryFile("social-care-daily.json", DAILY, true);
    static final StoryFile RETRACTION = new StoryFile("social-care-retraction.json", DAILY, true);
    static final StoryFile CORRECTION = new StoryFile("police-correction.json", POLICE, false);
    static final StoryFile HISTORY = new StoryFile("police-history.json", POLICE, false);
    static final StoryFile NIGHT = new StoryFile("police-night.json", POLICE, false);
    static final StoryFile LATE = new StoryFile("police-late.json", POLICE, false);

    static final StoryFile WEEKS = new StoryFile("police-weeks.json", POLICE, false);
    static final StoryFile OLDER = new StoryFile("social-care-older.json", DAILY, true);
    static final StoryFile SCHOOLS = new StoryFile("education.json", EDUCATION, false);
    static final StoryFile CLINICS = new StoryFile("health.json", HEALTH, false);
    static final StoryFile HOSPITAL = new StoryFile("hospital.fhir.json", FHIR, false);
    static final StoryFile HOSPITAL_OF_AN_ADULT = new StoryFile("public/uk-core-message-bundle.fhir.json", FHIR, false);
    static final StoryFile COMMUNITY = new StoryFile("voluntary.json", VOLUNTARY, false);
    static final StoryFile TRANSITIONS = new StoryFile("adult-social-care.json", ADULTS, false);

    static final StoryFile CENSUS_OF_THE_WEEK = new StoryFile("cin-of-the-week.xml", CENSUS, false);

    /** A list of the public school census. */
    static StoryFile schoolCensus(String list) {
        return schoolCensus("public/school-census", list);
    }

    /** A list of the week, in the census's shape. */
    static StoryFile schoolCensusOfTheWeek(String list) {
        return schoolCensus("school-census-of-the-week", list);
    }

    private static StoryFile schoolCensus(String census, String list) {
        return new StoryFile(
                "%s-%s.csv".formatted(census, list), "application/vnd.dfe.school-census-%s+csv".formatted(list), true);
    }

    byte[] bytes(Almanac almanac) {
        byte[] raw = raw();
        return resource.startsWith("public/")
                ? raw
                : almanac.fill(new String(raw, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] raw() {
        try (InputStream stream = StoryFile.class.getResourceAsStream("/sample-day/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("The sample day has no file " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
