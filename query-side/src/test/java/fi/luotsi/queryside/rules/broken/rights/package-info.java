/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.rights;

import org.jspecify.annotations.NullMarked;
