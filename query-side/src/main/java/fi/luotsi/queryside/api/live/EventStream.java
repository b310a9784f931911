package fi.luotsi.queryside.api.live;

import graphql.ExecutionResult;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * Writes the signals of one subscription, each when the one before has gone. A write that its reader keeps waiting for longer than the
 * server's connection time-out ends the stream; nothing else waits for it.
 */
final class EventStream implements Subscriber<ExecutionResult> {

    private final SseBuilder writer;
    private final Consumer<EventStream> over;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Subscription signals;

    /** @param over is told when there will be nothing more */
    EventStream(SseBuilder writer, Consumer<EventStream> over) {
        this.writer = writer;
        this.over = over;
        writer.onComplete(this::gone);
        writer.onError(_ -> gone());
    }

    private interface Piece {

        void write() throws IOException;
    }

    /** The reader is told at once that the stream has begun. */
    @Override
    public void onSubscribe(Subscription subscription) {
        signals = subscription;
        write(() -> writer.comment("").send());
        subscription.request(1);
    }

    @Override
    public void onNext(ExecutionResult signal) {
        write(() -> writer.event("next").data(signal.toSpecification()));
        Subscription more = signals;
        if (more != null) {
            more.request(1);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (thrown instanceof SubscriptionPublisherException told) {
            write(() -> writer.event("next").data(Map.of("errors", told.toMap())));
        }
        onComplete();
    }

    @Override
    public void onComplete() {
        write(() -> {
            writer.event("complete").data("");
            writer.complete();
        });
        over.accept(this);
    }

    /** Where something is being written, that shows as well that the reader is there. */
    void beat() {
        if (signals != null && writing.tryLock()) {
            try {
                write(() -> writer.comment("").send());
            } finally {
                writing.unlock();
            }
        }
    }

    private void write(Piece piece) {
        writing.lock();
        try {
            piece.write();
        } catch (IOException | IllegalStateException away) {
            writer.error(away);
            gone();
        } finally {
            writing.unlock();
        }
    }

    private void gone() {
        over.accept(this);
        Subscription ended = signals;
        if (ended != null) {
            ended.cancel();
        }
    }
}
