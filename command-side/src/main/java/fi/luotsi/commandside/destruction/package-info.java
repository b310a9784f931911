/** The destruction of records: proposed, confirmed or held, and carried out. */
@NullMarked
package fi.luotsi.commandside.destruction;

import org.jspecify.annotations.NullMarked;
