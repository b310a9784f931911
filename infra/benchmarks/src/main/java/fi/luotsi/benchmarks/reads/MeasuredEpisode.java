package fi.luotsi.benchmarks.reads;

import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an episode that the measured query asks for: a read model of the benchmarks' own. */
record MeasuredEpisode(
        UUID id,
        long version,
        Instant changedAt,
        Opening opening,
        @Nullable String urgency,
        @Nullable Matter matter,
        @Nullable Personal<Text> plan,
        List<Note> notes,
        @Nullable Closing closing) {

    record Opening(String unit, UUID worker, UUID client, Instant at, String serviceTask) {}

    record Matter(Instant initiatedAt, String initiator, Personal<Text> need) {}

    record Note(UUID id, Instant writtenAt, Personal<Text> text) {}

    record Closing(Instant at, String result, @Nullable Personal<Text> text) {}

    static MeasuredEpisode of(EpisodeOpened opened, Envelope envelope) {
        Instant at = envelope.metadata().occurredAt();
        return new MeasuredEpisode(
                envelope.aggregate(),
                envelope.sequence(),
                at,
                new Opening(
                        opened.unit(),
                        opened.worker(),
                        opened.clientId().value(),
                        at,
                        envelope.metadata().serviceTask()),
                null,
                null,
                null,
                List.of(),
                null);
    }

    MeasuredEpisode after(EpisodeEvent event, Envelope envelope) {
        Instant at = envelope.metadata().occurredAt();
        return new MeasuredEpisode(
                id,
                envelope.sequence(),
                at,
                opening,
                event instanceof UrgencyScreened screened ? screened.urgency() : urgency,
                event instanceof MatterInitiated initiated
                        ? new Matter(at, initiated.initiator(), initiated.need())
                        : matter,
                event instanceof PlanDrafted drafted ? drafted.plan() : plan,
                notesAfter(event, at),
                switch (event) {
                    case EpisodeClosed closed -> new Closing(at, closed.result(), closed.resultText());
                    case EpisodeReopened _ -> null;
                    default -> closing;
                });
    }

    private List<Note> notesAfter(EpisodeEvent event, Instant at) {
        return switch (event) {
            case EpisodeNoteAdded added ->
                Stream.concat(notes.stream(), Stream.of(new Note(added.noteId().value(), at, added.note())))
                        .toList();
            case EpisodeNoteRectified rectified ->
                notes.stream()
                        .map(note -> note.id().equals(rectified.noteId().value())
                                ? new Note(note.id(), note.writtenAt(), rectified.note())
                                : note)
                        .toList();
            default -> notes;
        };
    }

    ProtectedRecord record() {
        return new ProtectedRecord("Episode", id, opening.client(), Set.of(opening.unit()), opening.serviceTask());
    }
}
