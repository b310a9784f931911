/** Contacts: what holds when one is received, noted, linked and unlinked. */
@NullMarked
package fi.luotsi.commandside.contact;

import org.jspecify.annotations.NullMarked;
