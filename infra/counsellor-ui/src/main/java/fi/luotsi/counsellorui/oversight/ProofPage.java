package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** How far the logs are signed, and what is downloaded to check them. */
public record ProofPage(Proof answer, Visit visit) {

    public List<Deed> signing() {
        return Deeds.from(visit).to("signCheckpoints");
    }

    /** Logs and checkpoints, to be checked elsewhere. */
    public List<Deed> files() {
        List<Deed> files = new ArrayList<>();
        if (visit.may("supervisionPacks")) {
            files.add(file("export/events", "oversight.export-events"));
            files.add(file("export/uses", "oversight.export-uses"));
            files.add(file("export/disclosures", "oversight.export-disclosures"));
            files.add(file("export/checkpoints", "oversight.export-checkpoints"));
        }
        return files;
    }

    private Deed file(String path, String words) {
        return new Deed(Paths.DOWNLOADS + path, visit.words().say(words));
    }
}
