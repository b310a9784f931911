package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.Code;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code ContactReport}.
 *
 * @param definition name and version of {@link ContactReports the definition}
 */
record ContactReport(String definition, List<Row> rows, long contacts, long topics) {

    /** The schema's {@code ContactReportRow}; only the dimensions asked for have values. */
    record Row(Map<Dimension, String> values, long contacts, long topics, long derived) {

        @Nullable
        public Code municipality() {
            return code(Dimension.MUNICIPALITY);
        }

        @Nullable
        public Code hub() {
            return code(Dimension.HUB);
        }

        @Nullable
        public Code channel() {
            return code(Dimension.CHANNEL);
        }

        @Nullable
        public Code topic() {
            return code(Dimension.TOPIC);
        }

        @Nullable
        public Code result() {
            return code(Dimension.RESULT);
        }

        @Nullable
        public String month() {
            return values.get(Dimension.MONTH);
        }

        private @Nullable Code code(Dimension dimension) {
            String value = values.get(dimension);
            return value == null
                    ? null
                    : dimension
                            .code(value)
                            .orElseGet(() ->
                                    Code.unlisted(dimension.list().orElseThrow().listName(), value));
        }
    }
}
