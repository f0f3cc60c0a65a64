package uk.conduit.consolidation.service.intake;

/** Why a record is rejected. The names are stored and sent: add at will, never rename. The words hold no value. */
enum RejectReason {
    NO_VALUE("The record has no value"),
    TOO_LARGE("The record is larger than the hub takes"),
    NOT_FRAMED("The value does not begin with a magic byte and a schema id"),
    UNKNOWN_SCHEMA("The registry knows no Avro schema of the record's schema id"),
    OTHER_RECORD_TYPE("The record is of another type than its topic is for"),
    UNDECODABLE("The bytes do not follow the schema they name"),
    UNUSABLE_VALUE("A value cannot be used at all, such as an agency's name that is none"),
    WRONG_AGENCY("The header names another agency than the topic belongs to"),
    NO_SUBJECT("The event does not say which child it is about"),
    KEY_IS_NOT_THE_REFERENCE("The record's key is not the subject's reference"),
    EVENT_ID_NOT_BY_THE_RULE("The event id is not the one that the published rule gives"),
    BAD_CORRECTION("The correction part and the kind of event do not fit together"),
    NAMES_ANOTHER_AGENCYS_EVENT("The correction or retraction names an event of another agency"),
    SAME_ID_OTHER_CONTENT("An event of this id was received before with another content; the first is kept"),
    DATED_IN_THE_FUTURE("The event is dated more than a day after it was received"),
    NOT_STORABLE("The store can never take the record");

    private final String words;

    RejectReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
