package fi.luotsi.queryside.oversight.retention;

import fi.luotsi.kernel.retention.RetentionClass;
import fi.luotsi.kernel.retention.Start;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How long records are kept, for everybody to read. */
@Controller
class RetentionClassQueries {

    /** The schema's {@code RetentionClass}. */
    record Kept(
            String retentionClass,
            List<String> records,
            String from,
            @Nullable String kept,
            String law) {

        static Kept of(RetentionClass known) {
            return new Kept(
                    known.code(),
                    known.records(),
                    known.from().label(),
                    known.from() == Start.NEVER ? null : known.kept().toString(),
                    known.law());
        }
    }

    @QueryMapping
    List<Kept> retentionClasses() {
        return RetentionClass.all().stream().map(Kept::of).toList();
    }
}
