/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.admin;

import org.jspecify.annotations.NullMarked;
