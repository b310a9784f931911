package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Name;
import fi.luotsi.counsellorui.service.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found. */
public record Search(String searchId, List<Match> matches, boolean more) {

    static final Document<Answer> DOCUMENT = new Document<>("SearchClients", Answer.class);

    /** The answer. */
    record Answer(Search searchClients) {}

    /** Somebody who may be the person. */
    public record Match(
            String clientId,
            @Nullable Name name,
            @Nullable Name formerName,
            @Nullable Integer birthYear,
            @Nullable Label municipality) {

        /** Empty where it is not the reader's to see. */
        public String shown() {
            return name == null ? "" : name.listed();
        }
    }
}
