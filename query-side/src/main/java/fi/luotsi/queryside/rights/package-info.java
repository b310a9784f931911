/** What clients ask for by their rights. */
@NullMarked
package fi.luotsi.queryside.rights;

import org.jspecify.annotations.NullMarked;
