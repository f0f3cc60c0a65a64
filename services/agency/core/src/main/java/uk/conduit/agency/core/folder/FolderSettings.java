package uk.conduit.agency.core.folder;

import java.nio.file.Path;
import java.time.Duration;
import uk.conduit.platform.kernel.Agency;

/**
 * The folder drop of one agency.
 *
 * @param agency whose folder it is
 * @param sourceSystem the system its files come from
 * @param folder holds {@code incoming}, {@code accepted} and {@code refused}
 * @param every how often to look; a file that has not changed between two looks is complete
 * @param maxFileBytes how many bytes a file may have
 */
public record FolderSettings(Agency agency, String sourceSystem, Path folder, Duration every, long maxFileBytes) {}
