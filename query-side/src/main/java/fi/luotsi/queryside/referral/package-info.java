/** Onward-referral chains (jatko-ohjausketjut). */
@NullMarked
package fi.luotsi.queryside.referral;

import org.jspecify.annotations.NullMarked;
