package uk.conduit.access.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.conduit.access.model.Administration;
import uk.conduit.access.model.AgencyAccess;
import uk.conduit.access.model.Agreement;
import uk.conduit.access.model.Declared;
import uk.conduit.access.model.Finding;
import uk.conduit.platform.kernel.TopicName;

/** Reads {@code deploy/access}: every file of the folder, and every file of its folder {@code agreements}. */
final class AccessFiles {

    private static final String ENDING = ".yaml";

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();
    private final YamlFile yaml = new YamlFile();

    private AccessFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all of it, and finds all that cannot be read.
     *
     * @param schemas the current schema of each topic that has one
     * @throws UnreadableDeclaration if anything cannot be read
     */
    static Declared read(Path folder, Map<TopicName, String> schemas) {
        return new AccessFiles(folder).read(schemas);
    }

    private Declared read(Map<TopicName, String> schemas) {
        List<AgencyFile> files = all(folder, AgencyFile.class, AgencyFile::agency);
        List<AgreementFile> agreementFiles =
                all(folder.resolve("agreements"), AgreementFile.class, AgreementFile::agreement);
        List<AgencyAccess> agencies = translate(files, AgencyFile::agency, Entries::agency);
        List<Agreement> agreements =
                translate(agreementFiles, file -> "agreements/" + file.agreement(), Entries::agreement);
        List<Administration> administrations = translate(
                files.stream()
                        .flatMap(file -> Stream.ofNullable(file.administration()))
                        .toList(),
                entry -> "access",
                Entries::administration);
        if (administrations.size() != 1 && findings.isEmpty()) {
            findings.add(new Finding("access.yaml, administration", "exactly one file says who keeps the access"));
        }
        if (!findings.isEmpty()) {
            throw new UnreadableDeclaration(findings);
        }
        return new Declared(agencies, agreements, administrations.getFirst(), schemas);
    }

    private <T> List<T> all(Path from, Class<T> type, Function<T, String> name) {
        List<T> read = new ArrayList<>();
        for (Path file : files(from)) {
            String place = folder.relativize(file).toString();
            try {
                T content = yaml.read(file, type);
                String stem = file.getFileName().toString().replace(ENDING, "");
                if (!name.apply(content).equals(stem)) {
                    findings.add(
                            new Finding(place, "the file is called like what it declares, " + name.apply(content)));
                }
                read.add(content);
            } catch (YamlFile.Unreadable e) {
                findings.add(new Finding(place + e.place(), e.reason()));
            }
        }
        return read;
    }

    private List<Path> files(Path from) {
        try (Stream<Path> found = Files.list(from)) {
            return found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            findings.add(new Finding(from.toString(), "the folder cannot be read"));
            return List.of();
        }
    }

    private <F, T> List<T> translate(List<F> files, Function<F, String> name, Function<F, T> translation) {
        List<T> translated = new ArrayList<>();
        for (F file : files) {
            try {
                translated.add(translation.apply(file));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(name.apply(file) + ENDING, String.valueOf(e.getMessage())));
            }
        }
        return translated;
    }
}
