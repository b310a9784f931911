/** Suspected misuse of client data. */
@NullMarked
package fi.luotsi.commandside.misuse;

import org.jspecify.annotations.NullMarked;
