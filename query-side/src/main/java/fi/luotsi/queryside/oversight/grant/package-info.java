/** Grants of access (käyttöoikeudet): what is and was granted to whom. */
@NullMarked
package fi.luotsi.queryside.oversight.grant;

import org.jspecify.annotations.NullMarked;
