package fi.luotsi.queryside.reporting;

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
        String municipality() {
            return values.get(Dimension.MUNICIPALITY);
        }

        @Nullable
        String hub() {
            return values.get(Dimension.HUB);
        }

        @Nullable
        String channel() {
            return values.get(Dimension.CHANNEL);
        }

        @Nullable
        String topic() {
            return values.get(Dimension.TOPIC);
        }

        @Nullable
        String result() {
            return values.get(Dimension.RESULT);
        }

        @Nullable
        String month() {
            return values.get(Dimension.MONTH);
        }
    }
}
