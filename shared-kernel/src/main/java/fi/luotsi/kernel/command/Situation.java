package fi.luotsi.kernel.command;

import java.util.Locale;
import java.util.Map;

/** Why something is not given beside the rest, for {@link RefusalCode#NOT_ALLOWED_HERE}. Its words are in {@code situations.csv}. */
public enum Situation {
    A_CALL_HAS_NO_HUB,
    A_TOPIC_WAS_RAISED,
    NOBODY_ANSWERED,
    NOT_KNOWN_NOT_DERIVED,
    ONLY_AT_WORK_HAS_A_GROUND,
    THE_CLIENT_WAS_HEARD,
    NO_INTERPRETER_NEEDED,
    ONLY_AN_UNAVAILABLE_INTERPRETER,
    ONLY_OTHER_IN_WORDS,
    ONLY_A_BAN_OF_A_SERVICE_TASK,
    ONLY_A_BAN_OF_A_DOCUMENT,
    ONLY_BY_CONSENT,
    ONLY_WITHIN_THE_REGISTER,
    OWN_UNIT,
    UNIT_MEETS_NO_CLIENTS,
    CATEGORY_IS_NOT_OURS,
    NOTHING_IS_DISCLOSED,
    GRANTED_WITHOUT_GROUND,
    ONLY_A_RECTIFICATION,
    ONLY_A_LOG_REPORT,
    NO_PERIOD,
    NOT_ABOUT_ONE_CLIENT,
    NO_NAME_ORDER_UNIT_WIDE,
    NO_ACCESS_REQUEST,
    NOT_GRANTED_IN_PART,
    BY_THE_CLIENT,
    THE_CLIENT_IS_HIDDEN,
    NOTHING_MAY_BE_TOLD,
    NO_LOG_REPORT_TO_GIVE,
    OTHER_NAMES_ARE_GIVEN,
    SOMEBODY_AWAITS_THE_ANSWER,
    NOBODY_TO_ANSWER,
    A_NOTE_STAYS;

    /** The detail that names it. */
    static final String DETAIL = "because";

    /** The refusal of the field in this situation. */
    public Refusal at(String path) {
        return RefusalCode.NOT_ALLOWED_HERE.at(path, Map.of(DETAIL, key()));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
