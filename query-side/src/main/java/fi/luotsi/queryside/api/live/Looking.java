package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.api.budget.Turns.Begun;
import fi.luotsi.queryside.api.budget.WorkBudget;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.UseLogUnavailable;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Looks at the lists of one subscription again: signs its token in anew, asks for its right, waits for its person's turn, and tells what has
 * changed. What cannot be found out now is neither told nor taken for an end.
 */
@Component
final class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private final ListLook lists;
    private final WorkBudget budget;
    private final InstantSource clock;
    private final Semaphore places;

    Looking(ListLook lists, WorkBudget budget, LiveSettings settings, ObjectProvider<InstantSource> clock) {
        this.lists = lists;
        this.budget = budget;
        this.clock = clock.getIfAvailable(InstantSource::system);
        this.places = new Semaphore(settings.atOnce(), true);
    }

    void at(Watch watch) {
        boolean again = true;
        try {
            if (watch.isOver(clock.instant()) || !isStillIn(watch)) {
                watch.end();
                return;
            }
            Optional<States> states = states(watch);
            again = states.isEmpty() || !watch.tell(states.get());
        } catch (Denied | AuthenticationException ended) {
            watch.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a subscription cannot be served now: {}", e.getClass().getName());
        } finally {
            watch.leave(again);
        }
    }

    /**
     * Whether the person still has the right that the subscription was begun in.
     *
     * @throws AuthenticationException when they are not let in at all
     */
    private static boolean isStillIn(Watch watch) {
        try {
            Viewer now = watch.signIn().again();
            return now.acting().equals(watch.viewer().acting());
        } catch (AuthenticationServiceException unknown) {
            throw new ArchiveUnavailable("a sign-in cannot be looked at", unknown);
        }
    }

    /** Nothing where it cannot be found out now. */
    private Optional<States> states(Watch watch) throws InterruptedException {
        // a place first: who waits for one holds no turn, which others need
        places.acquire();
        try {
            Optional<Begun> turn = budget.beginQueryNow(watch.viewer().id());
            return turn.isPresent() ? states(watch, turn.get()) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private Optional<States> states(Watch watch, Begun turn) {
        try {
            return Optional.of(lists.of(watch.lists(), watch.asker()));
        } catch (Refused | ArchiveUnavailable | UseLogUnavailable later) {
            return Optional.empty();
        } finally {
            turn.close();
        }
    }
}
