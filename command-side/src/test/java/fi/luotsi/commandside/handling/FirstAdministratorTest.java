package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AccessGrants.EndAccess;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.SubjectIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.DefaultApplicationArguments;

/** R36: how the first right came to be is an event too. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstAdministratorTest {

    private static void start(CommandSide program, String subject, String issuer) throws SQLException {
        new FirstAdministrator(
                        program.database(), program.bean(SystemCommands.class), subject, issuer, Clock.systemUTC())
                .run(new DefaultApplicationArguments());
    }

    private interface Start {
        void run() throws SQLException;
    }

    /** The lines that the start logs. */
    private static List<String> said(Start start) throws SQLException {
        Logger logger = (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        try {
            start.run();
            return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        } finally {
            logger.detachAppender(heard);
        }
    }

    private static List<GrantRows.Valid> held(CommandSide program, UUID person) throws SQLException {
        try (Connection connection = program.database().getConnection()) {
            return GrantRows.validFor(connection, person, Instant.now());
        }
    }

    @Test
    void R36_the_person_of_the_setting_becomes_administrator_once_and_again_when_nobody_is() throws SQLException {
        try (CommandSide program = CommandSide.alone()) {
            assertThat(said(() -> start(program, "", "")))
                    .containsExactly("Nobody is administrator here, so nobody can be granted access. Name one with"
                            + " luotsi.access.first-administrator");
            assertThat(program.count("access_grant")).isZero();
            UUID lempi = Ids.next();
            start(program, lempi.toString(), "");
            assertThat(said(() -> start(program, lempi.toString(), ""))).isEmpty();
            List<GrantRows.Valid> held = held(program, lempi);
            assertThat(held).hasSize(1);
            assertThat(held.getFirst().role()).isEqualTo("administrator");
            assertThat(held.getFirst().serviceTasks()).contains("service-guidance", "older-people");
            Envelope event = program.events(held.getFirst().grant()).getFirst().envelope();
            assertThat(event.event()).isInstanceOf(AccessGranted.class);
            assertThat(event.metadata().actor()).isEqualTo(Actor.SYSTEM);
            assertThat(event.metadata().purpose()).isEqualTo("maintenance");

            program.send(new EndAccess(new GrantId(held.getFirst().grant()), "work-ended"), Asked.now());
            assertThat(held(program, lempi)).isEmpty();
            String issuer = "https://issuer.example";
            start(program, "m123", issuer);
            assertThat(held(program, SubjectIds.of(issuer, "m123"))).hasSize(1);
        }
    }
}
