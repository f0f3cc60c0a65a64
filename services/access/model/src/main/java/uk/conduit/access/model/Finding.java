package uk.conduit.access.model;

/**
 * Something about the declared access that must be mended before anything is done.
 *
 * @param place the file and the part of it
 * @param reason what is wrong, in words that say what would be right
 */
public record Finding(String place, String reason) {

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
