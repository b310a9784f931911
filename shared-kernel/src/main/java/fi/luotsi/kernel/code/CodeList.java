package fi.luotsi.kernel.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The code lists that commands and events name. The codes themselves are data in {@code codes.csv}, where lists stand besides that are only
 * answered, as the states of records.
 */
public enum CodeList {
    CHANNEL,
    TOPIC,
    RESULT,
    NO_TOPIC_REASON,
    CLIENT_GROUP,
    SERVICE_LINE,
    LANGUAGE,
    INITIATOR,
    UNIT,
    MUNICIPALITY,
    CONTACT_VALUE,
    NOT_KNOWN,
    AGE_BAND,
    UNDO_REASON,
    UNLINK_REASON,
    UNLINKED_RECORD,
    BREACH_OUTCOME,
    URGENCY,
    MATTER_INITIATOR,
    OPINION_MISSING_REASON,
    INTERPRETER_STATUS,
    PLAN_WAIVER_GROUND,
    ASSESSMENT_GROUND,
    DECISION_OUTCOME,
    OWN_WORKER_WAIVER_GROUND,
    NOTICE_VERSION,
    OBLIGATION_RULE,
    COPING,
    REOPEN_REASON,
    REFERRAL_KIND,
    REFERRAL_STATE,
    TARGET_CATEGORY,
    DISCLOSURE_BASIS,
    DECLINE_REASON,
    REVOKE_REASON,
    GRANT_END_REASON,
    RIGHTS_REQUEST_KIND,
    RIGHTS_REQUEST_FORM,
    RIGHTS_OUTCOME,
    REFUSAL_GROUND,
    EXTENSION_REASON,
    DELIVERY_MANNER,
    FEEDBACK_ANSWER_MANNER,
    WITHDRAWAL_REASON,
    REQUEST_REOPEN_REASON,
    REPRESENTATIVE_TYPE,
    INFORMATION_CLASS,
    REPRESENTATION_STATE,
    TELLING_REASON,
    GUARDIAN_BAN_REFUSAL_GROUND,
    BAN_COVERAGE,
    BAN_OVERRIDE_GROUND,
    RESTRICTION_GROUND,
    WITHHELD,
    NOTIFICATION_GROUND,
    MISUSE_ORIGIN,
    MISUSE_GROUND,
    PURPOSE,
    SERVICE_TASK,
    LEGAL_BASIS,
    RETENTION_CLASS,
    HOLD_GROUND,
    ERASURE_GROUND,
    ROLE;

    /** The list's name in data and in answers: lower case with hyphens. */
    @JsonValue
    public String listName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static CodeList named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
