package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.samples.AccessGrantedBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Grants each person who asks in a test their role in their unit for every service task, unless the test says otherwise before. */
public final class GrantedRights {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final DataSource database;
    private final Map<UUID, GrantId> byPerson = new ConcurrentHashMap<>();

    public GrantedRights(DataSource database) {
        this.database = database;
    }

    /** The grant that the person has by asking. */
    public GrantId of(Person person) {
        return Objects.requireNonNull(byPerson.computeIfAbsent(person.id(), _ -> newGrant(person, everyTask())));
    }

    /** This person is granted these tasks and no others. */
    public GrantId grant(Person person, String... tasks) {
        GrantId id = newGrant(person, List.of(tasks));
        byPerson.put(person.id(), id);
        return id;
    }

    /** Ends the person's grants. */
    public void end(Person person) {
        write(person, 1, new AccessEnded(of(person), "work-ended"));
    }

    private GrantId newGrant(Person person, List<String> tasks) {
        GrantId id = new GrantId(Ids.next());
        AccessGranted granted = AccessGrantedBuilder.builder()
                .grantId(id)
                .person(person.id())
                .role(person.role())
                .unit(person.unit())
                .serviceTasks(tasks)
                .validFrom(LONG_AGO)
                .name(Records.text(person.name()))
                .grounds(Records.text("Työntekijä"))
                .build();
        write(person, 0, granted);
        return id;
    }

    private static List<String> everyTask() {
        return Codes.published().all(CodeList.SERVICE_TASK).stream()
                .map(Code::value)
                .toList();
    }

    private void write(Person by, long sequence, AccessEvent event) {
        try (Connection connection = database.getConnection()) {
            GrantRows.write(
                    connection,
                    new Envelope(
                            Ids.next(),
                            event.aggregateId(),
                            sequence,
                            Writer.metadata(by, "service-guidance", Instant.now()),
                            event));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
