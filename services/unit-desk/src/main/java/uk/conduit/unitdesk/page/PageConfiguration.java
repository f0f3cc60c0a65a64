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
import uk.conduit.unitdesk.settings.DeskSettings;

/** Puts the pages together. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** Longer than any briefing takes, and shorter than anybody waits. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    @Bean
    BriefingPages briefingPages(DeskSettings settings, OAuth2AuthorizedClientManager clients, Pages pages) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        RestClient http = RestClient.builder()
                .baseUrl(settings.consolidation().toString())
                .requestFactory(requests)
                .build();
        return new BriefingPages(new Hub(http), new PersonsToken(clients, DeskSettings.SIGN_IN), pages);
    }

    @Bean
    Pages pages(DeskSettings settings) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
        return new Pages(templates, Stylesheet.read(), new ContentPolicy(settings.issuer()));
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
