package uk.conduit.assembly.sandbox;

/** What the sandbox is started for. */
public enum Mode {
    /** Without sample data; what it holds is kept between runs. */
    UP,
    /** With the sample day; every start is a first start. */
    DEMO;

    /** The folder of its state below {@code .conduit}, and the word of the command that starts it. */
    public String word() {
        return this == UP ? "up" : "demo";
    }
}
