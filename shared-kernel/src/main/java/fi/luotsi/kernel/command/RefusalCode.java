package fi.luotsi.kernel.command;

import java.util.Map;
import java.util.Set;

/**
 * Every reason for which a command or a query can be refused. A code is part of the published interface and never renamed; its
 * words are in {@code refusals.csv}.
 *
 * <p>The path of a refusal is the input field that has to change, or the id field of the record whose state forbids the command, as
 * {@code origin.referral}.
 */
public enum RefusalCode {
    /** The record has changed since the caller saw it. */
    CONFLICT,
    /** The id is already in use. */
    ALREADY_EXISTS,
    /** The command id was used before: by another person, or for another command, another record or other words. */
    COMMAND_ID_USED(By.EDGE),
    /** No such record, or none that the caller may know of. */
    NOT_FOUND,
    /**
     * Not a code of the list that may be chosen for the day. {@code list}: name of the code list. {@code retired}: the first day on which
     * it could no longer be chosen; {@code instead}: the code that took its place.
     */
    UNKNOWN_CODE,
    /** The field is missing, or blank. */
    REQUIRED,
    /** The text or the list is too long. {@code max}: the greatest length. */
    TOO_LONG(By.EDGE),
    INVALID_IDENTITY_CODE,
    /** Neither a given name nor a family name. */
    NAME_MISSING(By.EDGE),
    /** Control characters or broken Unicode. */
    UNREADABLE_TEXT(By.EDGE),
    /** {@code min} and {@code max}: the least and the greatest number allowed. */
    OUT_OF_RANGE(By.EDGE),
    /** The cursor belongs to another list, or to this one by another filter, order or viewer, or is none. */
    FOREIGN_CURSOR(By.EDGE),
    /** The id of a new record is a UUID of version 7: RFC 9562. */
    NOT_VERSION_7(By.EDGE),
    /** The id of a person's command is not of version 8, which the program's own commands have. */
    VERSION_OF_THE_PROGRAM(By.EDGE),
    /** Not a UUID of RFC 9562 in its form of 36 characters. */
    NOT_A_UUID(By.EDGE),
    /** Not a day that there is, as yyyy-mm-dd. */
    NOT_A_DAY(By.EDGE),
    /** Not a moment of ISO 8601 with an offset. */
    NOT_A_MOMENT(By.EDGE),
    /** Not a whole number. {@code least} and {@code greatest}: of those that are allowed. */
    NOT_A_WHOLE_NUMBER(By.EDGE),
    NOT_TRUE_OR_FALSE(By.EDGE),
    NOT_A_TEXT(By.EDGE),
    /** Anything else that is wrong with the form of a field. */
    INVALID(By.EDGE),
    /** Another client has the personal identity code. */
    IDENTITY_CODE_TAKEN(By.EDGE),
    DENIED,
    /** The role does not have the purpose. {@code role}: code of the role list; {@code allowed}: codes of the purpose list, with commas. */
    PURPOSE_NOT_ALLOWED(By.EDGE),
    /** The viewer may do it for another purpose. {@code purpose}: code of the purpose list. */
    PURPOSE_NEEDED(By.EDGE),
    /** A client is registered only after a search, and another unit's client is taken up only after a search that found the client. */
    SEARCH_FIRST(By.EDGE),
    /** Somebody was registered after the search already. */
    SEARCH_USED(By.EDGE),
    /** The search was for somebody with another name, birth date or personal identity code. */
    SEARCHED_FOR_ANOTHER(By.EDGE),
    /** A part of the program that is needed does not answer. */
    UNAVAILABLE(By.EDGE),
    /** No answer came to a command that was sent to another copy of the program: sending it again with the same id is safe. */
    COMMAND_UNANSWERED(By.EDGE),
    /** The user has too many requests under way. {@code seconds}: in how many to ask again. */
    BUSY(By.EDGE),
    /** The user's queries have cost too much in a short time. {@code seconds}: in how many to ask again. */
    OVER_BUDGET(By.EDGE),
    /** Something did not arrive in time. {@code seconds}: how long it was waited for. */
    TOO_SLOW(By.EDGE),
    /** A query was broken off. {@code seconds}: after how long. */
    TOOK_TOO_LONG(By.EDGE),
    /** The stored keys are being wrapped anew already. */
    KEYS_BEING_ROTATED(By.EDGE),
    /** The key-encryption key comes from a setting, and is changed there. */
    KEY_IS_GIVEN(By.EDGE),

    /** The field has no meaning beside the others that were given: given by a {@link Situation}, which says why. */
    NOT_ALLOWED_HERE,
    /** The same value twice in a list. */
    DUPLICATE,
    IN_THE_FUTURE,
    /** {@code earliest}: the first day allowed, ISO 8601. */
    TOO_EARLY,
    /** {@code latest}: the last day allowed, ISO 8601. */
    TOO_LATE(By.EDGE),
    /** It would have happened before what it follows. {@code earliest}: the first moment allowed, ISO 8601 with Finland's offset. */
    OUT_OF_ORDER,
    /** {@code state}: what it is; {@code allowed}: what it should be, with commas; codes of the referral-state list. */
    WRONG_STATE,

    /** A disclosure, a decision, or anything else that others go by at once is never taken back as a slip. */
    CANNOT_BE_UNDONE,
    /** Another person recorded it. */
    ANOTHERS_TO_UNDO,
    /** It was recorded more than five minutes ago. */
    TOO_LATE_TO_UNDO,
    /** More was recorded since, in the record or of it. */
    ACTED_ON_SINCE,
    ALREADY_UNDONE,

    /** A disclosure, a letter or a decision, or what came of a command that says something else. */
    CANNOT_BE_CORRECTED,
    /** Another person recorded it, and the unit's team lead may put it right. */
    ANOTHERS_TO_CORRECT,
    /** The person's own time is over, and the unit's team lead may put it right. {@code latest}: the last day, ISO 8601. */
    TOO_LATE_TO_CORRECT,
    /** More was recorded since that goes by it, and could not have followed from what is said now. */
    FOLLOWED_BY_MORE,
    /** It would have happened after what followed. {@code latest}: the last moment allowed, ISO 8601 with Finland's offset. */
    AFTER_WHAT_FOLLOWED,

    BEFORE_RECEIVED,
    BEFORE_ANSWERED,
    /** A contact that nobody answered was not resolved. */
    NOT_ANSWERED,
    /** A contact whose client was not reached was not resolved. */
    NOT_REACHED,
    /** In an anonymous note. {@code start} from 0 and {@code end}, exclusive, in UTF-16 units; so also the next two. */
    CONTAINS_IDENTITY_CODE,
    CONTAINS_PHONE_NUMBER,
    CONTAINS_EMAIL,
    /** The contact is another client's. */
    ALREADY_LINKED,
    NOT_LINKED,
    /** A referral that started from the contact has no choice: what it becomes when the contact is unlinked. */
    CHOICE_MISSING,
    /** A note that says who the person is keeps the contact from becoming nobody's. */
    NOTE_TELLS_WHO,
    /** Nobody waits to hear whether the contact's wrong link was a personal data breach: GDPR 33. */
    NO_BREACH_TO_ASSESS,
    /** The caller asked a general question, with no ground to tell of anyone: 1301/2014 §35. */
    TOLD_OF_NOBODY,

    /** The birth date is not the one in the personal identity code. */
    IDENTITY_DISAGREES,
    /** Only a minor has guardians, and keeps something from them: 812/2000 §10. */
    NOT_A_MINOR,
    /** Something would end before it begins, other than access. */
    VALID_UNTIL_BEFORE_FROM,
    /** The death is told to have been before the birth. */
    DIED_BEFORE_BIRTH,
    /** It has ended already. */
    NO_LONGER_IN_FORCE,

    /** 1301/2014 §36(1). */
    URGENCY_NOT_SCREENED,
    URGENCY_ALREADY_SCREENED,
    /** 1301/2014 §34, 703/2023 §37. */
    MATTER_NOT_INITIATED,
    MATTER_ALREADY_INITIATED,
    /** Neither the client's wishes or opinion nor a coded reason: 812/2000 §4. */
    OPINION_MISSING,
    /** 812/2000 §5. */
    OPTIONS_NOT_EXPLAINED,
    /** An interpreter is needed, and none was arranged nor found to be unavailable: 812/2000 §5(3). */
    INTERPRETER_NEED_OPEN,
    /** An interpreter was arranged, or was unavailable, though none was needed. */
    INTERPRETER_NOT_NEEDED,
    /** Neither a plan nor the ground for going without: 812/2000 §7, 1301/2014 §39. */
    PLAN_MISSING,
    PLAN_ALREADY_DRAFTED,
    ASSESSMENT_ALREADY_REQUESTED,
    /** Nobody has asked for the assessment that would be started. */
    ASSESSMENT_NOT_REQUESTED,
    ASSESSMENT_ALREADY_STARTED,
    /** A decision that gives something waits to be carried out: 1301/2014 §45. */
    DECISION_NOT_CARRIED_OUT,
    NO_DECISION_TO_CARRY_OUT,
    REGULAR_NEED_ALREADY_FOUND,
    ALREADY_CLOSED,
    NOT_CLOSED,
    /** The episode was opened for the wrong person, and goes on in another one. */
    OPENED_BY_MISTAKE,
    /** The contact is not linked to this client. */
    CONTACT_NOT_LINKED,

    /** A referral starts from exactly one contact, episode or earlier referral. */
    ONE_ORIGIN_NEEDED,
    /** Only signposting is possible without an identified client. */
    CLIENT_NEEDED,
    /** Neither consent nor a provision: 1301/2014 §40, 703/2023 §10(3). */
    BASIS_MISSING,
    /** Not on the closed list of 703/2023 §62–64, or not for this kind of referral. */
    BASIS_NOT_ALLOWED,
    CONSENT_REFERENCE_MISSING,
    /** The client has given no permit to disclose their data, or has revoked it: 703/2023 §55–59. */
    PERMIT_MISSING,
    /** The client has forbidden the disclosure, and no provision allows it all the same: 703/2023 §55–59. */
    BANNED,
    /** Nobody received a signposted referral, so nobody can accept, decline or revoke it. */
    SIGNPOSTED_ONLY_FOLLOWED_UP,
    /** The referral is not void, or nobody was told of anyone by it. */
    NOBODY_TO_TELL,

    /** Who is named holds no right now in the unit, in a role that meets clients. {@code unit}: code of the unit list. */
    NO_RIGHT_IN_UNIT,

    /** Nobody grants access to themselves. */
    GRANT_TO_ONESELF,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_ENDED,
    /** The client's request has been decided or withdrawn. */
    REQUEST_NOT_OPEN,
    REQUEST_NOT_DECIDED,
    RECTIFICATION_NOT_DECIDED,
    /** An open request cannot be reopened. */
    REQUEST_OPEN,
    /** More time is taken once: GDPR 12(3), 621/1999 §14. */
    ALREADY_EXTENDED,
    /** The law gives no more time for this kind of request. */
    NOT_EXTENDABLE,
    /** A reason for which the law gives no more time for this kind of request. */
    EXTENSION_REASON_NOT_ALLOWED,
    /** An objection is answered, and a refusal given, with written reasons: 812/2000 §23a, 703/2023 §11, GDPR 12(4). */
    REASONS_MISSING,
    /** Less is given than was asked, without the provision that allows it. */
    GROUND_MISSING,
    /** The ground is not one that the law has for this kind of request. */
    GROUND_NOT_ALLOWED,

    /** Nobody reviews their own actions. */
    REVIEW_OF_ONESELF,
    ALREADY_REVIEWED,

    /** A case of suspected misuse ends with a reasoned opinion on lawfulness: 703/2023 §11(5). */
    LAWFULNESS_MISSING,
    ALREADY_CONCLUDED,
    NOT_CONCLUDED,
    ALREADY_ANSWERED,
    ALREADY_TOLD,

    /** Every proposed record is destroyed or spared, or none was proposed. */
    NOTHING_TO_DESTROY,
    ALREADY_CONFIRMED,
    /** The unit's own team lead still has time. */
    NOT_ESCALATED,
    ALREADY_HELD,
    NOT_HELD,
    NOT_CONFIRMED;

    private enum By {
        /** A decision refuses with it, and perhaps the edge too. */
        DOMAIN,
        /** Only the code around the decisions refuses with it: form, rights, stores. */
        EDGE
    }

    private final By by;

    RefusalCode() {
        this(By.DOMAIN);
    }

    RefusalCode(By by) {
        this.by = by;
    }

    /** Whether a decision of the domain refuses with it. */
    public boolean isOfTheDomain() {
        return by == By.DOMAIN;
    }

    /** The details that a refusal with this code names. */
    public Set<String> details() {
        return switch (this) {
            case PURPOSE_NEEDED -> Set.of("purpose");
            case PURPOSE_NOT_ALLOWED -> Set.of("role", "allowed");
            case UNKNOWN_CODE -> Set.of("list", "retired", "instead");
            case TOO_LONG -> Set.of("max");
            case BUSY, OVER_BUDGET, TOO_SLOW, TOOK_TOO_LONG -> Set.of("seconds");
            case OUT_OF_RANGE -> Set.of("min", "max");
            case INVALID -> Set.of("allowed", "form", "min", "max", "earliest", "after");
            case NOT_ALLOWED_HERE -> Set.of("because", "allowed");
            case TOO_EARLY, OUT_OF_ORDER -> Set.of("earliest");
            case TOO_LATE, TOO_LATE_TO_CORRECT, AFTER_WHAT_FOLLOWED -> Set.of("latest");
            case NOT_A_WHOLE_NUMBER -> Set.of("least", "greatest");
            case WRONG_STATE -> Set.of("state", "allowed");
            case CONTAINS_IDENTITY_CODE, CONTAINS_PHONE_NUMBER, CONTAINS_EMAIL -> Set.of("start", "end");
            default -> Set.of();
        };
    }

    public Refusal at(String path) {
        return new Refusal(name(), path, Map.of());
    }

    public Refusal at(String path, Map<String, String> details) {
        return new Refusal(name(), path, details);
    }
}
