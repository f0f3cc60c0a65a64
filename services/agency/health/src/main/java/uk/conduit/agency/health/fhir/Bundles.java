package uk.conduit.agency.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Parses messages and finds in them what the hub may be told of. */
final class Bundles {

    private final FhirContext fhir = FhirContext.forR4();

    /**
     * One item for each encounter, appointment and look-up of a message; one without a focus if there is none.
     *
     * @throws NoBundle if the text is no bundle
     */
    List<Item> items(String json) {
        Noted noted = new Noted();
        IBaseResource resource;
        try {
            resource = fhir.newJsonParser().setParserErrorHandler(noted).parseResource(json);
        } catch (RuntimeException malformed) {
            // Whatever the library stumbles over costs this bundle alone; what it says may repeat a value.
            throw new NoBundle();
        }
        if (!(resource instanceof Bundle bundle)) {
            throw new NoBundle();
        }
        List<Item> items = new ArrayList<>();
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Bundles::mayBeTold)
                .forEach(focus -> items.add(new Item(bundle, focus, noted.malformed)));
        return items.isEmpty() ? List.of(new Item(bundle, null, noted.malformed)) : items;
    }

    private static boolean mayBeTold(@Nullable Resource resource) {
        return resource instanceof Encounter || resource instanceof Appointment || resource instanceof AuditEvent;
    }

    /** The text is no bundle of FHIR R4. */
    static final class NoBundle extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoBundle() {
            super("No bundle", null, false, false);
        }
    }

    /** Notes which elements could not be read, without what stood there; what is not known is passed over. */
    private static final class Noted extends ErrorHandlerAdapter {

        private final Set<String> malformed = new LinkedHashSet<>();

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            note(location);
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            note(location);
        }

        private void note(@Nullable IParseLocation location) {
            String element = location == null ? null : location.getParentElementName();
            malformed.add(element == null || !element.matches("[A-Za-z]{1,40}") ? "element" : element);
        }
    }
}
