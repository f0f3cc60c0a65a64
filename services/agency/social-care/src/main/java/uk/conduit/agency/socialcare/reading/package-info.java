/** What reading every native format of social care has in common: how much one record may hold, and how days are written. */
@NullMarked
package uk.conduit.agency.socialcare.reading;

import org.jspecify.annotations.NullMarked;
