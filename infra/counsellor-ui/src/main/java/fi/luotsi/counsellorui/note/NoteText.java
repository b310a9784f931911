package fi.luotsi.counsellorui.note;

import fi.luotsi.counsellorui.action.Prefill;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A note that is rectified stands in its form as it was written. */
@Component
class NoteText implements Prefill {

    private static final Document<OfContact> CONTACT = new Document<>("ContactNote", OfContact.class);
    private static final Document<OfEpisode> EPISODE = new Document<>("EpisodeNote", OfEpisode.class);

    /** The answer of a contact's. */
    record OfContact(@Nullable Noted contact) {}

    /** The answer of an episode's. */
    record OfEpisode(@Nullable Noted episode) {}

    /** What has notes. */
    record Noted(Notes notes) {}

    /** The one that is asked for. */
    record Notes(List<Note> nodes) {}

    /** Its text. */
    record Note(@Nullable String text) {}

    @Override
    public Set<String> actions() {
        return Set.of("rectifyContactNote", "rectifyEpisodeNote");
    }

    @Override
    public Map<String, String> values(String action, Map<String, String> given, Visit visit) {
        String note = given.getOrDefault("noteId", "");
        Noted noted = action.equals("rectifyContactNote")
                ? visit.askFor(CONTACT, of(given, "contactId", note), OfContact::contact)
                : visit.askFor(EPISODE, of(given, "episodeId", note), OfEpisode::episode);
        return noted.notes().nodes().stream()
                .map(Note::text)
                .filter(text -> text != null)
                .findFirst()
                .map(text -> Map.of("note", text))
                .orElse(Map.of());
    }

    private static Map<String, String> of(Map<String, String> given, String record, String note) {
        return Map.of("id", given.getOrDefault(record, ""), "note", note);
    }
}
