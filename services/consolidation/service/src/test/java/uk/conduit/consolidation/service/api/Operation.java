package uk.conduit.consolidation.service.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One operation of the published description.
 *
 * @param open whether nobody needs to sign in for it
 */
record Operation(String method, String path, boolean open) implements Comparable<Operation> {

    /** Every operation of the description, so that none that is added can be forgotten by a test. */
    static List<Operation> described() {
        try (InputStream description = new ClassPathResource("openapi.yaml").getInputStream()) {
            Map<String, Object> whole = new Yaml(new SafeConstructor(new LoaderOptions())).load(description);
            return part(whole, "paths").entrySet().stream()
                    .flatMap(path -> map(path.getValue()).entrySet().stream()
                            .map(operation -> of(path.getKey(), operation.getKey(), map(operation.getValue()))))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation for which somebody must sign in. */
    static List<Operation> closed() {
        return described().stream().filter(operation -> !operation.open()).toList();
    }

    private static Operation of(String path, String method, Map<String, Object> said) {
        boolean open = said.get("security") instanceof List<?> needed && needed.isEmpty();
        return new Operation(method.toUpperCase(Locale.ROOT), path, open);
    }

    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return map(whole.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked") // an object of YAML has text for keys
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }

    @Override
    public int compareTo(Operation other) {
        return Comparator.comparing(Operation::path)
                .thenComparing(Operation::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
