/** Onward referrals: a chain as a picture and a list, inbox and outbox. */
@NullMarked
package fi.luotsi.counsellorui.referral;

import org.jspecify.annotations.NullMarked;
