/** The side that decides and records. */
@NullMarked
package fi.luotsi.commandside;

import org.jspecify.annotations.NullMarked;
