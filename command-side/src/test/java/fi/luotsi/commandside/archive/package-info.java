/** Tests of writing the archive and of the order it gives, on a real PostgreSQL. */
@NullMarked
package fi.luotsi.commandside.archive;

import org.jspecify.annotations.NullMarked;
