package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.RightsEvent;

/** The kinds of record, and the retention class (code of the retention-class list) that each begins in. */
public enum RecordKind {
    CONTACT("contact", "contact-anonymous", "note"),
    CLIENT("client", "client-basic", "representative"),
    EPISODE("episode", "guidance", "note"),
    REFERRAL("referral", "referral", "note"),
    GRANT("grant", "access-rights", "note"),
    RIGHTS_REQUEST("request", "rights-request", "note"),
    EMERGENCY("emergency", "access-rights", "note"),
    MISUSE("misuse", "access-rights", "note"),
    DESTRUCTION("destruction", "destruction", "note");

    private final String label;
    private final String retentionClass;
    private final String entry;

    RecordKind(String label, String retentionClass, String entry) {
        this.label = label;
        this.retentionClass = retentionClass;
        this.entry = entry;
    }

    public static RecordKind of(CaseworkEvent event) {
        return switch (event) {
            case ContactEvent _ -> CONTACT;
            case ClientEvent _ -> CLIENT;
            case EpisodeEvent _ -> EPISODE;
            case ReferralEvent _ -> REFERRAL;
            case AccessEvent _ -> GRANT;
            case RightsEvent _ -> RIGHTS_REQUEST;
            case EmergencyEvent _ -> EMERGENCY;
            case MisuseEvent _ -> MISUSE;
            case DestructionEvent _ -> DESTRUCTION;
        };
    }

    /** As {@code data_key.record} has it. */
    public String label() {
        return label;
    }

    /** What in it has a key of its own. */
    String entry() {
        return entry;
    }

    /** The class that it begins in. */
    public String retentionClass() {
        return retentionClass;
    }
}
