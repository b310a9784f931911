/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.history;

import org.jspecify.annotations.NullMarked;
