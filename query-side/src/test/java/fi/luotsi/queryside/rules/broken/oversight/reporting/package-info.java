/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.oversight.reporting;

import org.jspecify.annotations.NullMarked;
