package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.SubjectIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * Grants the first administrator's right at start, while nobody is administrator. {@code luotsi.access.first-administrator} names
 * the person by the claim {@code sub} of a token. The grant is an event like any other, with the program as its actor.
 */
final class FirstAdministrator implements ApplicationRunner, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SETTING = "luotsi.access.first-administrator";
    private static final String ADMINISTRATOR = "administrator";

    private final DataSource database;
    private final SystemCommands program;
    private final String subject;
    private final String issuer;
    private final Clock clock;

    /**
     * @param subject of the first administrator's token; empty for none
     * @param issuer of the token
     */
    FirstAdministrator(DataSource database, SystemCommands program, String subject, String issuer, Clock clock) {
        this.database = database;
        this.program = program;
        this.subject = subject;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            // several copies of the program may start at once
            AdvisoryLock.FIRST_ADMINISTRATOR.awaitInTransaction(lock);
            if (!GrantRows.isHeld(connection, ADMINISTRATOR, now)) {
                if (subject.isEmpty()) {
                    LOG.warn(
                            "Nobody is administrator here, so nobody can be granted access. Name one with {}", SETTING);
                } else {
                    grant();
                    LOG.info("The person named by {} is administrator now", SETTING);
                }
            }
            connection.commit();
        }
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private void grant() {
        program.send(GrantAccessBuilder.builder()
                .grantId(new GrantId(Ids.next()))
                .person(SubjectIds.of(issuer, subject))
                .name(subject)
                .grounds(SETTING)
                .role(ADMINISTRATOR)
                .unit(Actor.SYSTEM.unit())
                .serviceTasks(SystemCommands.serviceTasks())
                .build());
    }
}
