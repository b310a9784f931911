/** Onward-referral chains (jatko-ohjausketjut). */
@NullMarked
package fi.luotsi.queryside.casework.referral;

import org.jspecify.annotations.NullMarked;
