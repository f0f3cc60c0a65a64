package uk.conduit.agency.adultsocialcare;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import uk.conduit.agency.core.contract.AgencyServiceContract;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;

class AdultSocialCareServiceIT extends AgencyServiceContract {

    @Override
    protected Class<?> application() {
        return AdultSocialCareDoorApplication.class;
    }

    @Override
    protected Agency agency() {
        return Agency.ADULT_SOCIAL_CARE;
    }

    @Override
    protected Schema schema() {
        return AdultSocialCareCaseEvent.getClassSchema();
    }

    @Override
    protected String mediaType() {
        return AdultSocialCareLanguage.MEDIA_TYPE;
    }

    @Override
    protected String fileName() {
        return "night.ndjson";
    }

    @Override
    protected String coverageKind() {
        return "transition-alert";
    }

    @Override
    protected String records(IntStream numbers, String canary) {
        return numbers.mapToObj(number -> """
                        {"kind":"transition-alert","recordId":"R-%1$d","version":1,"recordedAt":"2026-11-22T22:15:00Z",\
                        "child":{"reference":"N-%1$d","names":[{"given":"%2$s"}],"nhsNumber":"%2$s"},\
                        "detail":{"reference":"T-%1$d","raised":"2026-11-20","likelyNeeds":"%2$s"}}
                        """.formatted(number, canary)).collect(Collectors.joining());
    }

    @Override
    protected String refusedRecord(String canary) {
        return """
                {"kind":"transition-alert","recordId":"%1$s","version":"%1$s","recordedAt":"%1$s","%1$s":"%1$s",\
                "child":{"reference":"","names":"%1$s"},"detail":{"reference":"%1$s","what":1}}
                """.formatted(canary);
    }
}
