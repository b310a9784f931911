package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a case of suspected misuse of client data (703/2023 §11(5), 78). */
public sealed interface MisuseEvent extends CaseworkEvent {

    MisuseId misuseId();

    @Override
    default UUID aggregateId() {
        return misuseId().value();
    }

    /**
     * Somebody is suspected.
     *
     * @param clientId whose data it is about; null where it is about the amount of what was read
     * @param suspect who read
     * @param uses ids of the rows of the use log that it is about
     * @param origin code of the misuse-origin list
     */
    @StoredAs("misuse.opened")
    record MisuseOpened(
            MisuseId misuseId,
            @Nullable ClientId clientId,
            UUID suspect,
            List<UUID> uses,
            String origin,
            Personal<Text> grounds)
            implements MisuseEvent {

        public MisuseOpened {
            uses = List.copyOf(uses);
        }
    }

    /** Somebody was asked, the suspect or another. */
    @StoredAs("misuse.asked")
    record MisuseAsked(MisuseId misuseId, InquiryId inquiryId, Personal<Text> question) implements MisuseEvent {}

    @StoredAs("misuse.answered")
    record MisuseAnswered(MisuseId misuseId, InquiryId inquiryId, Personal<Text> answer) implements MisuseEvent {}

    /**
     * It was found out.
     *
     * @param lawful whether all of it was
     * @param opinion on that, with its reasons
     * @param measures what was done about it, or null
     */
    @StoredAs("misuse.concluded")
    record MisuseConcluded(
            MisuseId misuseId,
            boolean lawful,
            Personal<Text> opinion,
            @Nullable Personal<Text> measures) implements MisuseEvent {}

    /**
     * The client has been given the opinion in writing.
     *
     * @param manner code of the delivery-manner list
     */
    @StoredAs("misuse.told")
    record MisuseTold(MisuseId misuseId, String manner) implements MisuseEvent {}
}
