package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.SortKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions on the rows of a log, with the values they compare with. */
record Selection(List<String> conditions, List<Object> values) {

    static final Selection ALL = new Selection(List.of("true"), List.of());

    /** The same with one more condition, which is not asked for where there is no value. */
    Selection where(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, List.of(value));
    }

    /** Only the rows of these ids, where there are any named. */
    Selection ids(String column, @Nullable List<UUID> ids) {
        return where(column + " = any (?)", ids == null ? null : ids.toArray(UUID[]::new));
    }

    /** From the first moment on and before the second. */
    Selection between(String column, @Nullable Instant from, @Nullable Instant to) {
        return where(column + " >= ?", utc(from)).where(column + " < ?", utc(to));
    }

    /**
     * What lies beyond a position of a list that begins with the latest.
     *
     * @param position a {@link SortKey}; null at the list's beginning
     * @param backwards towards the latest
     */
    Selection beyond(String column, String id, @Nullable String position, boolean backwards) {
        if (position == null) {
            return this;
        }
        String[] key = position.split("/", -1);
        return and(
                "(%s, %s) %s (?, ?)".formatted(column, id, backwards ? ">" : "<"),
                List.of(Instant.parse(key[0]).atOffset(ZoneOffset.UTC), UUID.fromString(key[1])));
    }

    private Selection and(String condition, List<Object> compared) {
        List<String> more = new ArrayList<>(conditions);
        more.add(condition);
        List<Object> all = new ArrayList<>(values);
        all.addAll(compared);
        return new Selection(List.copyOf(more), List.copyOf(all));
    }

    String sql() {
        return " where " + String.join(" and ", conditions);
    }

    /** Sets the values; the place of the next parameter. */
    int set(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
