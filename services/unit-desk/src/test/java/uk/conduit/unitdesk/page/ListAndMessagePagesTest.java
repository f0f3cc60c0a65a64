package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ListAndMessagePagesTest {

    @Test
    void listsTheNewestVersionFirst() {
        // When
        Document page = Jsoup.parse(String.valueOf(Samples.pages()
                .list(Samples.briefings(), new MockHttpServletRequest())
                .getBody()));
        // Then
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/briefings/2026-11-23/versions/2",
                        "/briefings/2026-11-23/versions/1",
                        "/briefings/2026-11-22/versions/1");
        assertThat(page.text()).contains("The next one is made at Tue 24 Nov 2026 07:30.");
    }

    @Test
    void saysWhatHappenedAndWhereToGoOn() {
        // Given
        Message message = new Message(503, "The hub is not answering", "Try again.").leadingTo("/", "Go on");
        // When
        var answer = Samples.pages().message(message, new MockHttpServletRequest());
        // Then
        Document page = Jsoup.parse(String.valueOf(answer.getBody()));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(page.select("h1").text()).isEqualTo("The hub is not answering");
        assertThat(page.select("main a").attr("href")).isEqualTo("/");
    }
}
