@NullMarked
package fi.luotsi.commandside.referral;

import org.jspecify.annotations.NullMarked;
