/** What a client may ask for by her rights, and how it is answered. */
@NullMarked
package fi.luotsi.commandside.rights;

import org.jspecify.annotations.NullMarked;
