package fi.luotsi.commandside.referral;

import java.util.Locale;

/** Where a referral stands. */
public enum State {
    NOT_SENT,
    SENT,
    ACCEPTED,
    DECLINED,
    REVOKED,
    RECEIVED,
    NOT_RECEIVED,
    UNKNOWN,
    /** It was answered or had ended, and then was found to be of the wrong person. */
    CORRECTED;

    /** Code of the referral-state list; {@code NOT_SENT} has none. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
