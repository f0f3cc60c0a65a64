package uk.conduit.consolidation.service.intake;

/** Another transaction changed what this one had looked at before its locks. Nothing is wrong: it is done again at once. */
final class RaceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RaceLost(String what) {
        super(what);
    }
}
