/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.retention;

import org.jspecify.annotations.NullMarked;
