/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.util;

import org.jspecify.annotations.NullMarked;
