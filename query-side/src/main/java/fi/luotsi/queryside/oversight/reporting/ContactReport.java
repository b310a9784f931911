package fi.luotsi.queryside.oversight.reporting;

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
    record Row(Map<Dimension, String> values, long contacts, long topics) {

        @Nullable
        public String municipality() {
            return values.get(Dimension.MUNICIPALITY);
        }

        @Nullable
        public String hub() {
            return values.get(Dimension.HUB);
        }

        @Nullable
        public String channel() {
            return values.get(Dimension.CHANNEL);
        }

        @Nullable
        public String topic() {
            return values.get(Dimension.TOPIC);
        }

        @Nullable
        public String result() {
            return values.get(Dimension.RESULT);
        }

        @Nullable
        public String month() {
            return values.get(Dimension.MONTH);
        }
    }
}
