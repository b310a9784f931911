/** Appending to the archive: events, the keys they are sealed under, the rows beside them, and their positions. */
@NullMarked
package fi.luotsi.kernel.append;

import org.jspecify.annotations.NullMarked;
