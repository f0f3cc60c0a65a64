package uk.conduit.agency.voluntary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page for everybody, as somebody finds it who has not signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidanceIT {

    private Doorstep doorstep;
    private Visitor anybody;
    private int writings;

    @BeforeAll
    void start() throws Exception {
        doorstep = Doorstep.cutOff();
        anybody = new Visitor(doorstep);
    }

    @AfterAll
    void stop() {
        anybody.close();
        doorstep.close();
    }

    @Test
    void tellsAnybodyTheSignsAndWhereSupportIsToBeHadAndSetsNoCookie() throws Exception {
        // When
        Visitor.Page page = anybody.open("/guidance");

        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("ring 999", "Gets into cars with adults nobody knows", "Making a referral", "0800 1111");
        assertThat(page.document().select("a[href=tel:999]")).isNotEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void followsTheUnitsFileAndKeepsTheLastGoodOne() throws Exception {
        // Given
        String good = Files.readString(doorstep.pathways());
        write(good.replace("reviewed: 2026-11-02", "reviewed: 2026-11-19"));
        Visitor.Page changed = anybody.open("/guidance");
        write("reviewed: [broken");

        // When
        Visitor.Page kept = anybody.open("/guidance");
        Visitor.Page health = anybody.open("/actuator/health/guidance");
        Visitor.Page whole = anybody.open("/actuator/health");

        // Then
        assertThat(changed.text()).contains("Last reviewed on 19 November 2026 by CSE unit");
        assertThat(kept.text())
                .contains("Last reviewed on 19 November 2026", "A newer list could not be read", "Making a referral");
        assertThat(health.response().body()).contains("UNKNOWN", "line ").doesNotContain("broken");
        assertThat(whole.response().body()).contains("\"UP\"");
        write(good);
    }

    @Test
    void saysWhenItWasToBeReviewedAgain() throws Exception {
        // Given
        String good = Files.readString(doorstep.pathways());
        write(good.replace("2026-11-02", "2020-01-02").replace("2027-02-01", "2020-04-01"));

        // When
        Visitor.Page page = anybody.open("/guidance");

        // Then
        assertThat(page.text()).contains("It was to be reviewed again by 1 April 2020");
        write(good);
    }

    private void write(String text) throws Exception {
        Files.writeString(doorstep.pathways(), text);
        writings++;
        Files.setLastModifiedTime(doorstep.pathways(), FileTime.from(Instant.ofEpochSecond(1_800_000_000L + writings)));
    }
}
