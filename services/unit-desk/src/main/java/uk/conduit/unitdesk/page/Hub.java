package uk.conduit.unitdesk.page;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forValueNulls;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The hub's API, asked on behalf of one person at a time and never remembered. */
final class Hub {

    /** A list that is absent is empty; anything else that is absent means that the answer is not what we think it is. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final RestClient http;

    Hub(RestClient http) {
        this.http = http;
    }

    BriefingList briefings(String token) {
        return ask(token, BriefingList.class, "/briefings");
    }

    BriefingDocument latestOf(LocalDate date, String token) {
        return ask(token, BriefingDocument.class, "/briefings/{date}", date);
    }

    BriefingDocument version(LocalDate date, int version, String token) {
        return ask(token, BriefingDocument.class, "/briefings/{date}/versions/{version}", date, version);
    }

    ChildDocument child(UUID id, String token) {
        try {
            return ask(token, ChildDocument.class, "/children/{id}", id);
        } catch (HubFailure failure) {
            throw failure.reason() == HubFailure.Reason.NOT_FOUND
                    ? new HubFailure(HubFailure.Reason.NO_SUCH_CHILD)
                    : failure;
        }
    }

    FeedsDocument feeds(String token) {
        return ask(token, FeedsDocument.class, "/feeds");
    }

    private <T> T ask(String token, Class<T> type, String path, Object... parts) {
        try {
            return http.get()
                    .uri(path, parts)
                    .headers(headers -> headers.setBearerAuth(token))
                    .exchangeForRequiredValue((request, response) -> read(response, type));
        } catch (ResourceAccessException away) {
            throw new HubFailure(HubFailure.Reason.AWAY);
        }
    }

    private static <T> T read(ClientHttpResponse response, Class<T> type) throws IOException {
        int status = response.getStatusCode().value();
        if (status != 200) {
            throw new HubFailure(HubFailure.Reason.of(status));
        }
        byte[] body = response.getBody().readAllBytes();
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException quotesTheAnswer) {
            throw new HubFailure(HubFailure.Reason.NOT_UNDERSTOOD);
        }
    }
}
