package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.PageInfo;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the use log that give a ground to look. */
public record Suspicions(Found suspectedUses) {

    static final Document<Suspicions> DOCUMENT = new Document<>("Suspicions", Suspicions.class);

    /** One page of them. */
    public record Found(@Nullable Integer totalCount, int looked, List<Row> nodes, PageInfo pageInfo) {}

    /** One of them. */
    public record Row(Use use, List<Ground> grounds) {}

    /** The row. */
    public record Use(
            String id,
            OffsetDateTime usedAt,
            String actor,
            @Nullable String name,
            Label unit,
            List<Uses.Client> clients) {}

    /** A ground that it gives. */
    public record Ground(Label ground, @Nullable String client, String how) {}
}
