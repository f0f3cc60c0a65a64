package uk.conduit.consolidation.model.indicator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The coded list. Base: Office of the Children's Commissioner, "If only someone had listened", appendix 3, with the
 * Independent Inquiry into Child Sexual Abuse, organised networks, part F.3.
 */
public enum Indicator {
    V01(
            "Chaotic household: parental substance use, domestic violence, mental ill-health or criminality",
            Kind.VULNERABILITY),
    V02("Earlier abuse or neglect", Kind.VULNERABILITY),
    V03("Recent bereavement or loss", Kind.VULNERABILITY),
    V04("Gang association", Kind.VULNERABILITY),
    V05("Attends school with exploited children", Kind.VULNERABILITY),
    V06("Learning disability, special educational needs or neurodiversity", Kind.VULNERABILITY),
    V07("Unsure about, or unable to disclose, sexual orientation", Kind.VULNERABILITY),
    V08("Friends with exploited children", Kind.VULNERABILITY),
    V09("Homeless or sofa-surfing", Kind.VULNERABILITY),
    V10("Lacks friends of own age", Kind.VULNERABILITY),
    V11("Lives in a gang neighbourhood", Kind.VULNERABILITY),
    V12("Residential or out-of-area care, or frequent moves", Kind.VULNERABILITY),
    V13("Low self-esteem", Kind.VULNERABILITY),
    V14("Young carer", Kind.VULNERABILITY),
    R01("Missing from home or care, or late returns", Kind.RISK_OR_HARM),
    R02("Absence, part-day truancy, suspension, exclusion, off roll or missing education", Kind.RISK),
    R03("Unexplained gifts, money, phones or clothes", Kind.RISK),
    R04("Secretive or heavy late-night phone or online use", Kind.RISK),
    R05("Online sexual bullying, images or contact with strangers", Kind.RISK_OR_HARM),
    R06("Getting into cars with unknown adults, or seen in taxis", Kind.RISK_OR_HARM),
    R07("Older boyfriend, girlfriend or controlling adult", Kind.RISK_OR_HARM),
    R08("New peer group, cut off from family or friends", Kind.RISK),
    R09("Frequents known places of concern", Kind.RISK),
    R10("Found with, or linked to, a person of concern", Kind.RISK_OR_HARM),
    R11("Drugs or alcohol", Kind.RISK),
    R12("Involved in offending", Kind.RISK),
    R13("Change of appearance or sexualised behaviour", Kind.RISK),
    R14("Self-harm or suicidal thoughts", Kind.RISK),
    R15("Poor mental health or an eating disorder", Kind.RISK),
    R16("Estranged from family, or placement breakdown", Kind.RISK),
    R17("Disengages from services or misses appointments", Kind.RISK),
    R18("Recruits or introduces others", Kind.RISK_OR_HARM),
    R19("Trafficked within the country, or found far from home without means", Kind.HARM),
    R20("Physical injury without account", Kind.HARM),
    R21("Repeat infection, pregnancy or termination", Kind.HARM),
    R22("Multiple partners, or sex exchanged for anything", Kind.HARM),
    R23("Disclosure, then withdrawal", Kind.HARM),
    R24("Threats, debt or adults calling at the door", Kind.HARM),
    R25("Coercion or blackmail with images", Kind.HARM),
    R26("Report by a third party or the community", Kind.RISK);

    private static final Map<String, Indicator> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final String words;
    private final Kind kind;

    /** What an indicator speaks of. */
    public enum Kind {
        /** Something that was there before any abuse. */
        VULNERABILITY,
        /** A sign of risk. */
        RISK,
        /** A sign of risk that may itself be evidence of harm. */
        RISK_OR_HARM,
        /** May itself be evidence of harm. */
        HARM
    }

    Indicator(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** The indicator of that code; empty if the list has none. */
    public static Optional<Indicator> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** In plain words. */
    public String words() {
        return words;
    }

    /** What it speaks of. */
    public Kind kind() {
        return kind;
    }
}
