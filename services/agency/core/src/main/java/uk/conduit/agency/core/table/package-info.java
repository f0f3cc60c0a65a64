/** Tables: lists of rows in comma-separated files, read one row at a time. */
@NullMarked
package uk.conduit.agency.core.table;

import org.jspecify.annotations.NullMarked;
