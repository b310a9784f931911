/** A client's requests by their rights, and the answers to them. */
@NullMarked
package fi.luotsi.commandside.rights;

import org.jspecify.annotations.NullMarked;
