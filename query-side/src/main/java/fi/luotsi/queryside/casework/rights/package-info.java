/** What clients ask for by their rights. */
@NullMarked
package fi.luotsi.queryside.casework.rights;

import org.jspecify.annotations.NullMarked;
