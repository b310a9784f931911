package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** The read models, with what may be done to each. */
public record ReadModelsPage(ReadModels answer, Pager pager, Visit visit) {

    /** One that is being built anew has begun. */
    public List<Deed> of(ReadModels.ReadModel model) {
        return model.rebuild() == null
                ? Deeds.from(visit).with("name", model.name()).to("rebuildReadModel")
                : List.of();
    }

    public List<Deed> of(ReadModels.Frozen frozen) {
        return Deeds.from(visit)
                .with("name", frozen.readModel())
                .of("id", frozen.document())
                .to("retryDocument");
    }
}
