/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.export;

import org.jspecify.annotations.NullMarked;
