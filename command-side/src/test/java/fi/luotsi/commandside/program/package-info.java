/** The command side as the program runs it, on a real PostgreSQL, for the tests of its packages. */
@NullMarked
package fi.luotsi.commandside.program;

import org.jspecify.annotations.NullMarked;
