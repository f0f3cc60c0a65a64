package uk.conduit.agency.voluntary.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The indicators in plain words, for people who do not know the codes. Two of the coded list are left out: R21 stays with
 * health services, and R26 says that somebody outside reported a concern, which every report here is.
 */
public enum Sign {
    R01("Goes missing, comes home very late or stays away overnight", Group.AWAY),
    R06("Gets into cars with adults nobody knows, or is seen in taxis", Group.AWAY),
    R09("Spends time at places that are known to be a worry", Group.AWAY),
    R19("Found far from home without the means to get there", Group.AWAY),

    R02("Misses school or parts of the day, or is suspended or off the roll", Group.SCHOOL),
    R08("New group of friends, cut off from family and old friends", Group.SCHOOL),
    R18("Brings other children along, or introduces them to older people", Group.SCHOOL),
    V05("Goes to a school where other children are being exploited", Group.SCHOOL),
    V08("Has friends who are being exploited", Group.SCHOOL),
    V10("Has no friends of the same age", Group.SCHOOL),

    R03("Has gifts, money, phones or clothes that nobody can explain", Group.THINGS),
    R04("Is secretive with the phone, or online late into the night", Group.THINGS),
    R05("Is bullied sexually online, shares images, or talks to strangers", Group.THINGS),
    R25("Is threatened or blackmailed with images", Group.THINGS),

    R07("Has an older boyfriend or girlfriend, or an adult who controls them", Group.PEOPLE),
    R10("Is found with somebody who is known to be a worry", Group.PEOPLE),
    R22("Is given something in exchange for sex, or has several partners", Group.PEOPLE),
    R24("Is threatened, owes money, or has adults calling at the door", Group.PEOPLE),
    V04("Is close to a gang through family, friends or a partner", Group.PEOPLE),
    V11("Lives where a gang is active", Group.PEOPLE),

    R11("Uses drugs or alcohol", Group.HEALTH),
    R12("Is involved in offending, or is stopped with older people", Group.HEALTH),
    R13("Looks or behaves differently, or in a sexual way beyond their age", Group.HEALTH),
    R14("Harms themselves, or speaks of ending their life", Group.HEALTH),
    R15("Is low, anxious or unwell in mind, or has trouble with eating", Group.HEALTH),
    R17("Stops going to appointments, or turns help away", Group.HEALTH),
    R20("Has injuries that nobody explains", Group.HEALTH),
    R23("Told somebody what happened, then took it back", Group.HEALTH),

    V01("A home with violence, drugs, alcohol, mental illness or crime", Group.LIFE),
    V02("Abused or neglected before", Group.LIFE),
    V03("Has lost somebody close", Group.LIFE),
    V06("A learning disability, special educational needs or neurodiversity", Group.LIFE),
    V07("Unsure about their sexuality, or unable to speak of it", Group.LIFE),
    V09("Has no settled home, or sleeps at other people's", Group.LIFE),
    V12("Lives in care away from home, or has moved often", Group.LIFE),
    V13("Thinks little of themselves", Group.LIFE),
    V14("Looks after somebody in the family", Group.LIFE),
    R16("Has fallen out with family, or a placement broke down", Group.LIFE);

    private final String words;
    private final Group group;

    /** What signs have to do with. */
    public enum Group {
        AWAY("Being away"),
        SCHOOL("School and friends"),
        THINGS("Things, phones and the internet"),
        PEOPLE("People around the child"),
        HEALTH("Health, mood and behaviour"),
        LIFE("What can make a child easier to exploit");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }

        /** Those of the group, in the order in which they are shown. */
        public List<Sign> signs() {
            return Arrays.stream(Sign.values())
                    .filter(sign -> sign.group == this)
                    .toList();
        }
    }

    Sign(String words, Group group) {
        this.words = words;
        this.group = group;
    }

    /** The sign of that code; empty if there is none. */
    static Optional<Sign> of(String code) {
        return Arrays.stream(values()).filter(sign -> sign.name().equals(code)).findFirst();
    }

    /** In plain words. */
    public String words() {
        return words;
    }
}
