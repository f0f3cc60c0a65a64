package uk.conduit.platform.kernel;

/** What kind of number or code an identifier is. */
public enum IdentifierScheme {
    /** The NHS number: ten digits, the last a check digit. */
    NHS_NUMBER,
    /** The unique pupil number: a check letter and twelve characters. */
    UPN,
    /** A unique pupil number the child had before; evidence of who the child is, never of two children. */
    FORMER_UPN,
    /** An agency's own number, other than its reference for the child. */
    LOCAL
}
