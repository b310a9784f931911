/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.clientfile;

import org.jspecify.annotations.NullMarked;
