package fi.luotsi.counsellorui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskSessionTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Instant BEGAN = Instant.parse("2026-03-02T06:00:00Z");

    private final DeskSession<MapSession> session = session();

    private static DeskSession<MapSession> session() {
        MapSession kept = new MapSession();
        kept.setCreationTime(BEGAN);
        return new DeskSession<>(kept, new Lasting(IDLE, LONGEST));
    }

    private Instant end() {
        return session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
    }

    @Test
    void a_session_ends_when_nothing_was_asked_for_a_while() {
        session.setLastAccessedTime(BEGAN.plus(Duration.ofHours(3)));

        assertThat(end()).isEqualTo(BEGAN.plus(Duration.ofHours(3)).plus(IDLE));
    }

    @Test
    void however_busy_somebody_is_it_ends_when_it_has_lasted_longest() {
        for (Instant now = BEGAN; now.isBefore(BEGAN.plus(LONGEST)); now = now.plusSeconds(17)) {
            session.setLastAccessedTime(now);

            assertThat(end()).isBeforeOrEqualTo(BEGAN.plus(LONGEST));
        }
        assertThat(end()).isBetween(BEGAN.plus(LONGEST).minusSeconds(1), BEGAN.plus(LONGEST));
    }

    @Test
    void what_comes_later_does_not_make_it_last_for_ever() {
        session.setLastAccessedTime(BEGAN.plus(LONGEST).plusSeconds(5));

        assertThat(session.getMaxInactiveInterval()).isZero();
        assertThat(session.isExpired()).isTrue();
    }

    @Test
    void another_id_after_the_sign_in_begins_it_no_second_time() {
        session.setLastAccessedTime(BEGAN.plus(LONGEST).minusSeconds(60));
        session.changeSessionId();
        session.setLastAccessedTime(BEGAN.plus(LONGEST).minusSeconds(20));

        assertThat(end()).isEqualTo(BEGAN.plus(LONGEST));
    }
}
