/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.oversight.history;

import org.jspecify.annotations.NullMarked;
