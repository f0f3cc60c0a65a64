package uk.conduit.agency.core.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.conduit.agency.core.inlet.CoverageAnswer;
import uk.conduit.agency.core.inlet.CoverageRequest;
import uk.conduit.agency.core.inlet.StatingCoverage;

/** {@code POST /coverage}: the agency says that it has sent everything of some kinds between two moments. */
@RestController
final class CoverageController {

    private final StatingCoverage coverage;

    CoverageController(StatingCoverage coverage) {
        this.coverage = coverage;
    }

    @PostMapping(path = "/coverage", consumes = "application/json", produces = "application/json")
    CoverageAnswer.Stated state(@RequestBody CoverageRequest request) {
        return switch (coverage.state(request)) {
            case CoverageAnswer.Stated stated -> stated;
            case CoverageAnswer.Refused(String reason) ->
                throw Problems.problem(HttpStatus.BAD_REQUEST, "Coverage cannot be stated so", reason);
            case CoverageAnswer.Away() -> throw Problems.kafkaAway();
        };
    }
}
