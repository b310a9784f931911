package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.Note;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guidance episode, with what may be done in it. */
public record EpisodePage(Episode episode, Visit visit, Moments moments) {

    private Deeds deeds() {
        return Deeds.from(visit).of("episodeId", episode.id()).at(episode.version());
    }

    public List<Step> steps() {
        return inLawsOrder().all();
    }

    private Steps inLawsOrder() {
        return new Steps(episode, deeds(), moments, visit.words());
    }

    /** The place of the page where work goes on, so that the keyboard comes there at once; null where guidance has ended. */
    public @Nullable String next() {
        return episode.isOpen()
                ? "step-"
                        + steps().stream()
                                .filter(step -> step.state() == Step.State.NEXT)
                                .map(Step::id)
                                .findFirst()
                                .orElse("close")
                : null;
    }

    /** What keeps guidance from being closed. */
    public List<Step> missing() {
        return inLawsOrder().missing();
    }

    public List<Deed> ending() {
        return episode.openedByMistake() ? List.of() : deeds().to(episode.isOpen() ? "closeEpisode" : "reopenEpisode");
    }

    public List<Deed> writing() {
        return episode.isOpen() ? deeds().to("addEpisodeNote") : List.of();
    }

    public List<Deed> ofNote(Note note) {
        return deeds().with("noteId", note.id()).to("rectifyEpisodeNote");
    }

    public List<Deed> referring() {
        return Deeds.from(visit).onward().of("origin.episode", episode.id()).to("sendReferral");
    }

    /** What is still to be met. */
    public List<Duty> open() {
        return episode.obligations() == null
                ? List.of()
                : episode.obligations().nodes().stream().filter(Duty::isOpen).toList();
    }

    public Due due(Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), moments, visit.words());
    }

    public boolean historic() {
        return visit.may("history");
    }
}
