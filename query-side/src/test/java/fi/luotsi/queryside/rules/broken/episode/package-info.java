/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.episode;

import org.jspecify.annotations.NullMarked;
