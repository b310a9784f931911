/** Writing the archive: the events of one command in one transaction, and their order afterwards. */
@NullMarked
package fi.luotsi.commandside.archive;

import org.jspecify.annotations.NullMarked;
