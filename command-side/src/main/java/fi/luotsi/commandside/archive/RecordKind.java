package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.event.AccessEvent;
import fi.luotsi.kernel.event.CaseworkEvent;
import fi.luotsi.kernel.event.ClientEvent;
import fi.luotsi.kernel.event.ContactEvent;
import fi.luotsi.kernel.event.EpisodeEvent;
import fi.luotsi.kernel.event.ReferralEvent;
import fi.luotsi.kernel.event.RightsEvent;

/** The kinds of record, and the retention class (code of the retention-class list) that each begins in. */
enum RecordKind {
    CONTACT("contact", "contact-anonymous"),
    CLIENT("client", "client-basic"),
    EPISODE("episode", "guidance"),
    REFERRAL("referral", "referral"),
    GRANT("grant", "access-rights"),
    RIGHTS_REQUEST("request", "rights-request");

    private final String label;
    private final String retentionClass;

    RecordKind(String label, String retentionClass) {
        this.label = label;
        this.retentionClass = retentionClass;
    }

    static RecordKind of(CaseworkEvent event) {
        return switch (event) {
            case ContactEvent _ -> CONTACT;
            case ClientEvent _ -> CLIENT;
            case EpisodeEvent _ -> EPISODE;
            case ReferralEvent _ -> REFERRAL;
            case AccessEvent _ -> GRANT;
            case RightsEvent _ -> RIGHTS_REQUEST;
        };
    }

    String label() {
        return label;
    }

    String retentionClass() {
        return retentionClass;
    }
}
