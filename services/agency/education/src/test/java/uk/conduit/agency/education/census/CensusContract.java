package uk.conduit.agency.education.census;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import uk.conduit.agency.core.contract.ListContract;
import uk.conduit.platform.kernel.Agency;

/** What the lists of the census have in common. */
abstract class CensusContract extends ListContract {

    @Override
    protected Agency agency() {
        return Agency.EDUCATION;
    }

    @Override
    protected String column() {
        return "census lists";
    }

    @Override
    protected String date(int year, int month, int day) {
        String name = Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return "%d-%s-%02d 00:00:00".formatted(year, name, day);
    }
}
