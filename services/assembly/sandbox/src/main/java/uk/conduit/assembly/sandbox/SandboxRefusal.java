package uk.conduit.assembly.sandbox;

/** Why the sandbox does not do what was asked: one sentence for a person, one number for a script. */
public final class SandboxRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** A refusal for this reason, told in this sentence. */
    public SandboxRefusal(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The number to end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
