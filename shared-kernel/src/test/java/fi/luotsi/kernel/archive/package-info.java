/** Tests of the archive's schema and of reading it, on a real PostgreSQL. */
@NullMarked
package fi.luotsi.kernel.archive;

import org.jspecify.annotations.NullMarked;
