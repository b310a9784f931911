/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.obligation;

import org.jspecify.annotations.NullMarked;
