/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.casework.episode;

import org.jspecify.annotations.NullMarked;
