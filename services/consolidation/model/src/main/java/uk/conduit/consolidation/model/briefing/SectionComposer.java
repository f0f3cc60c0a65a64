package uk.conduit.consolidation.model.briefing;

/** One section's way of arranging pictures. Adding a section is adding one of these. */
interface SectionComposer {

    /** The section for one briefing. */
    Section compose(Context context);
}
