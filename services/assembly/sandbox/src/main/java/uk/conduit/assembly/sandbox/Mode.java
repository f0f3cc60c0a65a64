package uk.conduit.assembly.sandbox;

/** What the sandbox is started for. */
public enum Mode {
    /** Without sample data; what it holds is kept between runs. */
    UP,
    /** With the sample day; every start is a first start. */
    DEMO,
    /** To measure on: the servers alone, whose state begins empty and is removed at the end. */
    BENCH;

    /** The folder of its state below {@code .conduit}, and the word of the command that starts it. */
    public String word() {
        return switch (this) {
            case UP -> "up";
            case DEMO -> "demo";
            case BENCH -> "bench";
        };
    }
}
