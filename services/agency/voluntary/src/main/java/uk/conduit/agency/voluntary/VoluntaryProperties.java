package uk.conduit.agency.voluntary;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is configured of the voluntary sector alone.
 *
 * @param bankHolidays days on which no answer can be expected
 */
@ConfigurationProperties("conduit.voluntary")
record VoluntaryProperties(@DefaultValue Set<LocalDate> bankHolidays) {}
