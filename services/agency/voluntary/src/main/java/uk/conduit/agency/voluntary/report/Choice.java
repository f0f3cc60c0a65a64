package uk.conduit.agency.voluntary.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions that are answered by choosing: each answer with its code in the record and its words on the page. */
public enum Choice {
    FACT(Field.BASIS, "FACT", "One of us saw or heard it"),
    REPORTED(Field.BASIS, "REPORTED", "Somebody told us"),
    OPINION(Field.BASIS, "PROFESSIONAL_OPINION", "It is our professional opinion, from what we know"),

    KNOWN(Field.REPORTER, "KNOWN_TO_US", "We know who it is"),
    WISHES_ANONYMITY(Field.REPORTER, "WISHES_ANONYMITY", "We know who it is, and they wish to stay anonymous"),
    ANONYMOUS(Field.REPORTER, "ANONYMOUS", "We do not know who it is"),

    REPEATED(Field.REPEATED, "YES", "Yes"),
    NOT_REPEATED(Field.REPEATED, "NO", "No"),
    REPEATED_NOT_KNOWN(Field.REPEATED, "NOT_KNOWN", "Not known"),

    FEMALE(Field.SEX, "F", "Female"),
    MALE(Field.SEX, "M", "Male"),
    SEX_NOT_KNOWN(Field.SEX, "NOT_KNOWN", "Not known"),

    INFORMED(Field.INFORMED, "YES", "Yes"),
    NOT_SAFE(Field.INFORMED, "NO_UNSAFE", "No, it would not be safe"),
    NOT_YET(Field.INFORMED, "NOT_YET", "Not yet"),

    POLICE(Field.SHARED_WITH, "police", "Police"),
    SOCIAL_CARE(Field.SHARED_WITH, "social-care", "Children's social care"),
    EDUCATION(Field.SHARED_WITH, "education", "School or education welfare"),
    HEALTH(Field.SHARED_WITH, "health", "Health services");

    /** Stands for an answer that is not known; such an answer is not in the record. */
    static final String NOT_KNOWN_CODE = "NOT_KNOWN";

    private final Field field;
    private final String code;
    private final String words;

    Choice(Field field, String code, String words) {
        this.field = field;
        this.code = code;
        this.words = words;
    }

    /** The answers to a question. */
    public static List<Choice> of(Field field) {
        return Arrays.stream(values()).filter(choice -> choice.field == field).toList();
    }

    static Optional<Choice> of(Field field, String code) {
        return of(field).stream().filter(choice -> choice.code.equals(code)).findFirst();
    }

    /** What is sent for it. */
    public String code() {
        return code;
    }

    /** In plain words. */
    public String words() {
        return words;
    }
}
