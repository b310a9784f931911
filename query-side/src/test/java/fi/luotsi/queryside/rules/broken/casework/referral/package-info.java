/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.casework.referral;

import org.jspecify.annotations.NullMarked;
