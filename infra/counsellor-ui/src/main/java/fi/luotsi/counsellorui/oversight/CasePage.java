package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** A case of suspected misuse, with what comes next in it. */
public record CasePage(MisuseCase misuse, Visit visit) {

    private Deeds deeds() {
        return Deeds.from(visit).of("misuseId", misuse.id()).at(misuse.version());
    }

    public List<Deed> next() {
        return switch (misuse.state().code()) {
            case "open" -> deeds().to("askInMisuseCase", "concludeMisuseCase");
            case "concluded" -> deeds().to("tellOfMisuseCase");
            default -> List.of();
        };
    }

    public List<Deed> of(MisuseCase.Inquiry inquiry) {
        return inquiry.answeredAt() == null
                ? deeds().with("inquiryId", inquiry.id()).to("answerInMisuseCase")
                : List.of();
    }

    /** The letter to the client. */
    public List<Deed> files() {
        return misuse.conclusion() == null
                ? List.of()
                : List.of(new Deed(
                        Paths.DOWNLOADS + "misuse-cases/" + misuse.id() + "/letter.pdf",
                        visit.words().say("rights.letter")));
    }
}
