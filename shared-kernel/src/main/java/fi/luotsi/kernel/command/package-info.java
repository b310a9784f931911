/** The circumstances of a command, its result, and the reasons why it is refused. */
@NullMarked
package fi.luotsi.kernel.command;

import org.jspecify.annotations.NullMarked;
