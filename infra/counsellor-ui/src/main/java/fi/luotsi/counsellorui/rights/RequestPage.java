package fi.luotsi.counsellorui.rights;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** A client's request, with what may be done to it and what the client is given. */
public record RequestPage(RightsRequest request, Visit visit, Moments moments) {

    private Deeds deeds() {
        return Deeds.from(visit).of("requestId", request.id()).at(request.version());
    }

    /** What comes next in the request's state. */
    public List<Deed> next() {
        return switch (request.state().code()) {
            case "open" ->
                request.extension() == null
                        ? deeds().to(
                                        "decideRightsRequest",
                                        "assignRightsRequest",
                                        "extendRightsRequest",
                                        "withdrawRightsRequest")
                        : deeds().to("decideRightsRequest", "assignRightsRequest", "withdrawRightsRequest");
            case "decided" -> deeds().to("deliverRightsRequest", "reopenRightsRequest");
            default -> deeds().to("reopenRightsRequest");
        };
    }

    /** Files that the client is given: the letter, and what was granted. */
    public List<Deed> files() {
        if (request.decision() == null || !visit.may("decideRightsRequest")) {
            return List.of();
        }
        String path = Paths.DOWNLOADS + "rights-requests/" + request.id() + "/";
        List<Deed> files = new ArrayList<>();
        files.add(new Deed(path + "decision.pdf", visit.words().say("rights.letter")));
        boolean given = !request.decision().outcome().code().equals("refused");
        if (given && request.kind().code().equals("log-report")) {
            files.add(new Deed(path + "log-report.pdf", visit.words().say("rights.log-report")));
            files.add(new Deed(path + "log-report.json", visit.words().say("rights.log-report-data")));
        }
        if (given && request.kind().code().equals("access")) {
            files.add(new Deed(path + "access-export.pdf", visit.words().say("rights.access-export")));
            files.add(new Deed(path + "access-export.json", visit.words().say("rights.access-export-data")));
        }
        return files;
    }

    public Due due(Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), moments, visit.words());
    }

    public boolean historic() {
        return visit.may("history");
    }
}
