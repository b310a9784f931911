/** Grants of access (käyttöoikeudet): what is and was granted to whom. */
@NullMarked
package fi.luotsi.queryside.grant;

import org.jspecify.annotations.NullMarked;
