package fi.luotsi.counsellorui.action;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every mutation answers; documents of mutations call it {@code done}. */
public record Answer(@Nullable Done done) {

    /**
     * What came of it.
     *
     * @param id of the record, where it is one
     * @param upToDate whether lists show it already; where nothing is said, they do
     */
    public record Done(
            @Nullable String id,
            @Nullable Boolean upToDate,
            @Nullable List<Told> warnings,
            List<Wrong> userErrors) {

        public Done {
            warnings = Objects.requireNonNullElse(warnings, List.of());
        }
    }

    /** What may be a slip. */
    public record Told(String message) {}

    /** Why it was refused. */
    public record Wrong(String code, List<String> path, String message) {}
}
