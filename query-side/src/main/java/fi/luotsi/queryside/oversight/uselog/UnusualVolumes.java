package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Days on which somebody read the data of unusually many clients: at least {@value #LEAST}, and more than {@value #TIMES} times their own
 * usual and their unit's. Usual is the median of clients a day in the {@value #DAYS} days before, over days with any reading: the person's
 * own, and everybody else's in the unit. Where only one of the two is known, that one counts; where neither is, the day is not listed.
 */
@Component
class UnusualVolumes {

    private static final int LEAST = 10;
    private static final int TIMES = 3;
    private static final int DAYS = 90;

    /** Longer takes too long to count at once. */
    private static final int LONGEST = 92;

    private static final String SQL = """
            with daily as (
              select actor, unit, (used_at at time zone '%4$s')::date as day, count(distinct token) as clients
              from use_log cross join unnest(client_tokens) as token
              where used_at >= ? and used_at < ? and (cast(? as text) is null or unit = ?)
              group by actor, unit, day),
            compared as (
              select d.actor, d.unit, d.day, d.clients,
                (select percentile_disc(0.5) within group (order by o.clients) from daily o
                 where o.actor = d.actor and o.unit = d.unit and o.day < d.day and o.day >= d.day - %1$d) as own,
                (select percentile_disc(0.5) within group (order by o.clients) from daily o
                 where o.actor <> d.actor and o.unit = d.unit and o.day < d.day and o.day >= d.day - %1$d) as others
              from daily d where d.day >= ? and d.clients >= %2$d)
            select * from compared
            where coalesce(own, others) is not null
              and clients > %3$d * coalesce(own, 0) and clients > %3$d * coalesce(others, 0)
            order by day desc, actor desc, unit desc
            """.formatted(DAYS, LEAST, TIMES, FinnishTime.ZONE);

    private final DataSource database;
    private final UseLogRows uses;

    UnusualVolumes(DataSource database, UseLogRows uses) {
        this.database = database;
        this.uses = uses;
    }

    /** The schema's {@code UnusualVolume}. */
    record Volume(
            UUID actor,
            @Nullable String name,
            String unit,
            LocalDate day,
            long clients,
            @Nullable Long ownUsual,
            @Nullable Long unitUsual) {

        /** The key that the list is sorted by. */
        String key() {
            return day + "/" + actor + "/" + unit;
        }

        @Override
        public String toString() {
            return "Volume[" + day + "]";
        }
    }

    /**
     * The unusual days from one day to another, both included, the latest first.
     *
     * @param unit only reading in this unit, or null
     * @throws Refused when the last day is before the first, or the time is too long
     */
    List<Volume> between(LocalDate from, LocalDate to, @Nullable String unit) {
        if (to.isBefore(from)) {
            throw new Refused(RefusalCode.VALID_UNTIL_BEFORE_FROM.name(), "to");
        } else if (from.plusDays(LONGEST).isBefore(to)) {
            throw new Refused(RefusalCode.TOO_LONG.name(), "to", Map.of("max", String.valueOf(LONGEST)));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setObject(1, start(from.minusDays(DAYS)));
            select.setObject(2, start(to.plusDays(1)));
            select.setString(3, unit);
            select.setString(4, unit);
            select.setObject(5, from);
            try (ResultSet rows = select.executeQuery()) {
                List<Volume> found = new ArrayList<>();
                while (rows.next()) {
                    UUID actor = rows.getObject("actor", UUID.class);
                    found.add(new Volume(
                            actor,
                            uses.nameOf(actor).orElse(null),
                            rows.getString("unit"),
                            rows.getObject("day", LocalDate.class),
                            rows.getLong("clients"),
                            (Long) rows.getObject("own"),
                            (Long) rows.getObject("others")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the use log cannot be counted", e);
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(FinnishTime.ZONE).toOffsetDateTime();
    }
}
