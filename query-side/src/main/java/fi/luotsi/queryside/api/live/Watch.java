package fi.luotsi.queryside.api.live;

import fi.luotsi.queryside.api.live.ListLook.Asker;
import fi.luotsi.queryside.authentication.LastingSignIn;
import fi.luotsi.queryside.authentication.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.FluxSink;

/**
 * One subscription. It knows what its reader was told last, and so a reader who is slow has one signal of all that changed meanwhile: nothing
 * is kept for them.
 */
final class Watch {

    private final Set<WatchedList> lists;
    private final Asker asker;
    private final LastingSignIn signIn;
    private final boolean everyUnit;
    private final FluxSink<ListsChanged> reader;
    private States told;
    private Instant looked;
    private boolean touched = true;
    private boolean busy;

    /**
     * A subscription that begins.
     *
     * @param everyUnit whether any unit's change may be one of its lists'
     * @param told the state that the reader knows
     */
    Watch(
            Set<WatchedList> lists,
            Asker asker,
            LastingSignIn signIn,
            boolean everyUnit,
            States told,
            Instant looked,
            FluxSink<ListsChanged> reader) {
        this.lists = lists;
        this.asker = asker;
        this.signIn = signIn;
        this.everyUnit = everyUnit;
        this.told = told;
        this.looked = looked;
        this.reader = reader;
    }

    Set<WatchedList> lists() {
        return lists;
    }

    boolean isOver(Instant now) {
        return reader.isCancelled() || !now.isBefore(signIn.until());
    }

    Viewer viewer() {
        return asker.viewer();
    }

    Asker asker() {
        return asker;
    }

    LastingSignIn signIn() {
        return signIn;
    }

    /** Something may have changed in the lists of those units. */
    synchronized void touch(Touched units) {
        touched = touched || everyUnit || units.concerns(viewer().unit());
    }

    /** Whether it is to be looked at now, by who asks: nobody else does until {@link #leave}. */
    synchronized boolean take(Instant now, LiveSettings settings) {
        Duration since = Duration.between(looked, now).abs();
        boolean wanted = touched && since.compareTo(settings.pace()) >= 0 && reader.requestedFromDownstream() > 0;
        if (busy || !(wanted || since.compareTo(settings.atLeast()) >= 0 || !now.isBefore(signIn.until()))) {
            return false;
        }
        busy = true;
        touched = false;
        looked = now;
        return true;
    }

    /** It may be looked at again, and is to be soon where this look came to nothing. */
    synchronized void leave(boolean again) {
        busy = false;
        touched = touched || again;
    }

    /** Says what has changed since the reader was told last; false where the reader is not ready for it. */
    boolean tell(States now) {
        List<WatchedList> changed = now.changedSince(told);
        if (changed.isEmpty()) {
            return true;
        }
        if (reader.requestedFromDownstream() == 0) {
            return false;
        }
        told = now;
        reader.next(new ListsChanged(changed, now.text()));
        return true;
    }

    void end() {
        reader.complete();
    }
}
