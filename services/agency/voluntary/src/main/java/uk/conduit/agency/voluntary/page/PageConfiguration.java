package uk.conduit.agency.voluntary.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.record.RecordFormat;
import uk.conduit.agency.voluntary.guidance.PathwaysFile;
import uk.conduit.agency.voluntary.guidance.PathwaysHealth;
import uk.conduit.agency.voluntary.report.WorkingDays;
import uk.conduit.platform.web.ContentPolicy;
import uk.conduit.platform.web.Stylesheet;
import uk.conduit.platform.web.StylesheetAtItsPath;

/** Puts the pages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
@Import(PageSecurity.class)
public class PageConfiguration {

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }

    @Bean
    Stylesheet stylesheet() {
        return Stylesheet.of(Stylesheet.text(PageConfiguration.class, "pages.css"));
    }

    @Bean
    StylesheetAtItsPath stylesheetAtItsPath(Stylesheet stylesheet) {
        return new StylesheetAtItsPath(stylesheet);
    }

    @Bean
    Pages pages(Stylesheet stylesheet, PageSettings settings) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
        return new Pages(templates, stylesheet.path(), new ContentPolicy(settings.issuer()), settings.session());
    }

    @Bean
    PathwaysFile pathwaysFile(PageSettings settings) {
        return new PathwaysFile(settings.pathways());
    }

    /** Its health is called as the bean is, {@code pathways}. */
    @Bean
    PathwaysHealth pathways(PathwaysFile file) {
        return new PathwaysHealth(file);
    }

    @Bean
    OpenPages openPages(PathwaysFile file, Pages pages, Clock clock) {
        return new OpenPages(file, pages, clock);
    }

    @Bean
    ReportPages reportPages(
            Inlet inlet,
            RecordFormat format,
            PageSettings settings,
            SharedParts parts,
            WorkingDays workingDays,
            Pages pages,
            Clock clock,
            RandomGenerator chance) {
        Sending sending = new Sending(inlet, format, settings.sourceSystem(), clock);
        return new ReportPages(sending, workingDays, parts.profile().nhsNumbers(), pages, clock, chance);
    }
}
