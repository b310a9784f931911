/** Taking back what was recorded by a slip. */
@NullMarked
package fi.luotsi.commandside.undo;

import org.jspecify.annotations.NullMarked;
