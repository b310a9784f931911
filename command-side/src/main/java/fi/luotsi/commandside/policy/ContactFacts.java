package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of destroyed contacts, which reports go on counting. Where fewer than {@value #FEW} contacts of a unit came from a
 * municipality in a month, the municipality is left out: a person could be guessed by it.
 */
final class ContactFacts {

    static final int FEW = 5;

    private static final String NOT_SPECIFIED = "not-specified";

    /** What a contact was put right to last, where that was not taken back. */
    private static final String PUT_RIGHT = "select convert_from(envelope, 'UTF8')::jsonb -> 'open' -> 'instead' -> 0"
            + " -> 'open' as facts from event as righted where righted.aggregate_id = heard.aggregate_id"
            + " and righted.name = 'contact.corrected@1' and righted.envelope is not null"
            + " and convert_from(righted.envelope, 'UTF8')::jsonb -> 'open' ->> 'first' = '0'"
            + " and not exists (select from event as slip where slip.aggregate_id = righted.aggregate_id"
            + " and slip.name = 'contact.undone@1' and slip.sequence > righted.sequence"
            + " and (convert_from(slip.envelope, 'UTF8')::jsonb -> 'open' ->> 'first')::bigint <= righted.sequence)"
            + " order by righted.sequence desc limit 1";

    /** Counts every contact as it stands, those that are kept as facts too. */
    private static final String MANY = "select month, municipality, unit from ("
            + " select to_char((facts ->> 'receivedAt')::timestamptz at time zone '" + FinnishTime.ZONE
            + "', 'YYYY-MM') as month,"
            + " facts ->> 'municipality' as municipality, j -> 'meta' -> 'actor' ->> 'unit' as unit"
            + " from (select convert_from(heard.envelope, 'UTF8')::jsonb as j,"
            + " coalesce(righted.facts, convert_from(heard.envelope, 'UTF8')::jsonb -> 'open') as facts from event"
            + " as heard left join lateral (" + PUT_RIGHT + ") as righted on true"
            + " where heard.name = 'contact.received@1' and heard.envelope is not null and not exists (select from event"
            + " as slip where slip.aggregate_id = heard.aggregate_id and slip.name = 'contact.undone@1'"
            + " and convert_from(slip.envelope, 'UTF8')::jsonb -> 'open' ->> 'first' = '0')) as received union all"
            + " select j -> 'open' -> 'fact' ->> 'month', j -> 'open' -> 'fact' ->> 'municipality',"
            + " j -> 'open' -> 'fact' ->> 'unit' from (select convert_from(envelope, 'UTF8')::jsonb as j from event"
            + " where name = 'destruction.contact-counted@1') as counted) as contact"
            + " group by month, municipality, unit having count(*) >= " + FEW;

    private final Set<Cell> many;

    /** A month, municipality and unit of contacts. */
    private record Cell(String month, @Nullable String municipality, String unit) {}

    private ContactFacts(Set<Cell> many) {
        this.many = many;
    }

    /** Looks through all contacts once. */
    static ContactFacts read(Connection connection) throws SQLException {
        Set<Cell> many = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MANY)) {
            while (rows.next()) {
                many.add(new Cell(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return new ContactFacts(many);
    }

    ContactFact of(Envelope envelope, ContactReceived received) {
        String unit = envelope.metadata().actor().unit();
        String month =
                YearMonth.from(received.receivedAt().atZone(FinnishTime.ZONE)).toString();
        return new ContactFact(
                UUID.randomUUID(),
                unit,
                told(received.municipality(), many.contains(new Cell(month, received.municipality(), unit))),
                received.hub() == null ? unit : received.hub(),
                received.channel(),
                month,
                received.topics(),
                received.withoutTopic(),
                received.derived());
    }

    /** Of one that is not known there is nothing to leave out. */
    private static @Nullable String told(@Nullable String municipality, boolean many) {
        return municipality == null || many ? municipality : NOT_SPECIFIED;
    }
}
