/** The rules of the whole project's build, as tests with sentences for names. */
@NullMarked
package uk.conduit.assembly.endtoend.architecture;

import org.jspecify.annotations.NullMarked;
