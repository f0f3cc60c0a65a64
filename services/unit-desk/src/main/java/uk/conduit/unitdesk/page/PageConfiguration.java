package uk.conduit.unitdesk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.client.RestClient;
import uk.conduit.unitdesk.paper.Typesetter;
import uk.conduit.unitdesk.settings.DeskSettings;

/** Puts the pages together. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** Longer than any briefing takes, and shorter than anybody waits. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    @Bean
    Hub hub(DeskSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        return new Hub(RestClient.builder()
                .baseUrl(settings.consolidation().toString())
                .requestFactory(requests)
                .build());
    }

    @Bean
    PersonsToken personsToken(OAuth2AuthorizedClientManager clients) {
        return new PersonsToken(clients, DeskSettings.SIGN_IN);
    }

    @Bean
    BriefingPages briefingPages(Hub hub, PersonsToken token, Pages pages) {
        return new BriefingPages(hub, token, pages);
    }

    @Bean
    HubPages hubPages(Hub hub, PersonsToken token, Pages pages) {
        return new HubPages(hub, token, pages);
    }

    @Bean
    Pages pages(DeskSettings settings) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
        return new Pages(templates, Stylesheet.read(), new ContentPolicy(settings.issuer()), new Typesetter());
    }

    @Bean
    OpenPages openPages(Pages pages) {
        return new OpenPages(pages);
    }

    @Bean
    FailurePages failurePages(Pages pages) {
        return new FailurePages(pages);
    }
}
