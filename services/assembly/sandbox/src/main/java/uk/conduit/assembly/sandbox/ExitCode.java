package uk.conduit.assembly.sandbox;

/** How the command ends. The numbers are part of its interface: scripts rely on them. */
public enum ExitCode {
    /** It did what it was asked, and the answer is good. */
    OK(0, "done, and the answer is good"),
    /** It did what it was asked, and the answer is bad: a ledger that does not balance, access that has drifted. */
    BAD_ANSWER(1, "done, and the answer is bad (a ledger that does not balance, access that has drifted)"),
    /** The words of the command make no sense. */
    USAGE(2, "the command was not understood"),
    /** The launcher found no JDK 25. */
    NO_JDK(3, "no JDK 25 was found"),
    /** There is nothing to run: the build was never made, or failed. */
    NOT_BUILT(4, "nothing is built, or the build failed"),
    /** Somebody listens on a port that is needed. */
    PORT_TAKEN(5, "a port that is needed is taken"),
    /** Less than 1 GB is free. */
    DISK_FULL(6, "the disk is nearly full"),
    /** A sandbox of this checkout runs already. */
    ALREADY_RUNNING(7, "the sandbox is running already"),
    /** No sandbox of this checkout runs. */
    NOTHING_RUNNING(8, "nothing is running"),
    /** A part did not start, or ended by itself, or does not answer. */
    PART_FAILED(9, "a part did not start, ended by itself, or does not answer"),
    /** The person is not allowed to, or what was asked for does not exist for that person. */
    REFUSED(10, "refused: not allowed, or there is no such thing");

    private final int code;
    private final String words;

    ExitCode(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }

    /** What it means, for the help page. */
    public String words() {
        return words;
    }
}
