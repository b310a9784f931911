/** Requests that clients make by their rights. */
@NullMarked
package fi.luotsi.queryside.casework.rights;

import org.jspecify.annotations.NullMarked;
