package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class BlockKeysTest {

    @Test
    void findsASubjectByNumbersNameHomeAndItsOwnChildId() {
        // Given
        Subject subject = Subject.police("1")
                .named("Sarah", "Smith-Jones")
                .born("2011-02-03")
                .at("AB1 2CD")
                .nhs(Fictitious.nhs(1))
                .upn(Fictitious.upn(1))
                .formerUpn(Fictitious.upn(2));
        // When
        SortedSet<BlockKey> keys = BlockKeys.of(subject.profile());
        // Then
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        new BlockKey(BlockKeys.NHS_NUMBER, Fictitious.nhs(1)),
                        new BlockKey(BlockKeys.UPN, Fictitious.upn(1)),
                        new BlockKey(BlockKeys.UPN, Fictitious.upn(2)),
                        new BlockKey(BlockKeys.NAME_AND_BIRTH, "jones sarah smith/2011-02-03"),
                        new BlockKey(BlockKeys.NAME_AND_BIRTH, "sarah smithjones/2011-02-03"),
                        new BlockKey(BlockKeys.HOME, "smith/2011-02-03/AB12CD"),
                        new BlockKey(BlockKeys.HOME, "jones/2011-02-03/AB12CD"),
                        new BlockKey(BlockKeys.HOME, "smithjones/2011-02-03/AB12CD"),
                        new BlockKey(
                                BlockKeys.UNIT_REFERENCE,
                                subject.ref().ownChildId().toString()));
    }

    @Test
    void findsASubjectByItsOwnChildIdAloneWhereNothingElseIsKnown() {
        // When
        SortedSet<BlockKey> keys = BlockKeys.of(Subject.police("1").profile());
        // Then
        assertThat(keys).extracting(BlockKey::rule).containsExactly(BlockKeys.UNIT_REFERENCE);
    }

    @Test
    void findsASubjectOfTheUnitByItsReferenceWhateverElseTheUnitRepeats() {
        // Given
        Subject police = Subject.police("1");
        Subject unit = Subject.unit(police.ref().ownChildId().toString())
                .named("Sarah", "Smith")
                .born("2011-02-03");
        // When
        SortedSet<BlockKey> keys = BlockKeys.of(unit.profile());
        // Then
        assertThat(keys)
                .contains(new BlockKey(
                        BlockKeys.UNIT_REFERENCE, police.ref().ownChildId().toString()))
                .allMatch(key -> key.rule() == BlockKeys.UNIT_REFERENCE);
    }

    @Test
    void takesAReferenceOfTheUnitThatIsNoChildIdForNone() {
        // When
        SortedSet<BlockKey> keys = BlockKeys.of(Subject.unit("case 17").profile());
        // Then
        assertThat(keys).hasSize(1);
    }

    @Test
    void printsNoValue() {
        // When
        String printed = new BlockKey(BlockKeys.HOME, "smith/2011-02-03/AB12CD").toString();
        // Then
        assertThat(printed).isEqualTo("key of rule 4");
    }
}
