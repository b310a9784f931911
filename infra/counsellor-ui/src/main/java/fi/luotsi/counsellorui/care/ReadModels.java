package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.service.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the read models stand, and which of their documents take no events. */
public record ReadModels(List<ReadModel> readModels, Listed<Frozen> frozenDocuments) {

    static final Document<ReadModels> DOCUMENT = new Document<>("ReadModels", ReadModels.class);

    /** One of them. */
    public record ReadModel(
            String name,
            int lag,
            @Nullable Integer frozen,
            @Nullable String failing,
            @Nullable Rebuild rebuild) {}

    /** What is built beside it, and will take its place. */
    public record Rebuild(int percent, int lag, @Nullable String failing) {}

    /** A document that takes no events. */
    public record Frozen(String readModel, String document, String position, String exception) {}
}
