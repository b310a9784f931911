/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.uselog;

import org.jspecify.annotations.NullMarked;
