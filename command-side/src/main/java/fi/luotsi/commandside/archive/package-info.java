/** Writing the archive: what one command adds, in one transaction, and the order it gets afterwards. */
@NullMarked
package fi.luotsi.commandside.archive;

import org.jspecify.annotations.NullMarked;
