package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** Suspected uses, each with the way to a case. */
public record SuspicionsPage(
        Suspicions.Found found, Pager pager, List<Choice> grounds, List<String> chosen, Visit visit) {

    public List<Deed> of(Suspicions.Row row) {
        Deeds deeds = Deeds.from(visit)
                .onward()
                .of("suspect", row.use().actor())
                .with("uses", row.use().id());
        return (row.use().clients().size() == 1
                        ? deeds.with("clientId", row.use().clients().getFirst().id())
                        : deeds)
                .to("openMisuseCase");
    }
}
