package uk.conduit.unitdesk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import uk.conduit.unitdesk.paper.Typesetter;

/** A briefing of fictitious children with each of the answers in it, and pages to show it on. */
final class Samples {

    private Samples() {}

    static BriefingDocument briefing() {
        return Hub.JSON.readValue(text("briefing.json"), BriefingDocument.class);
    }

    /** One with every kind of section, full of long sentences. */
    static BriefingDocument allSections() {
        return Hub.JSON.readValue(text("all-sections.json"), BriefingDocument.class);
    }

    static BriefingList briefings() {
        return Hub.JSON.readValue(text("briefings.json"), BriefingList.class);
    }

    static ChildDocument child() {
        return Hub.JSON.readValue(text("child.json"), ChildDocument.class);
    }

    static FeedsDocument feeds() {
        return Hub.JSON.readValue(text("feeds.json"), FeedsDocument.class);
    }

    static Pages pages() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Samples.class.getClassLoader(), Samples.class.getPackageName());
        return new Pages(
                templates, Stylesheet.read(), new ContentPolicy(URI.create("http://127.0.0.1:1")), new Typesetter());
    }

    static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream("/" + resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
