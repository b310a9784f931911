/** Onward referrals: four kinds, because the law differs. */
@NullMarked
package fi.luotsi.commandside.referral;

import org.jspecify.annotations.NullMarked;
