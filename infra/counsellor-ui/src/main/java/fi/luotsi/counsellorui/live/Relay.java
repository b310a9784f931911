package fi.luotsi.counsellorui.live;

import fi.luotsi.counsellorui.service.Streaming;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Hands what the service says on to one browser. It ends with either, and with the session that it was begun in. */
final class Relay implements Streaming.Reader<ListsChanged> {

    private static final String CHANGED = "changed";
    private static final String ENDED = "ended";

    private final String session;
    private final SseEmitter browser;
    private volatile @Nullable Streaming service;
    private volatile boolean gone;

    Relay(String session, SseEmitter browser) {
        this.session = session;
        this.browser = browser;
    }

    String session() {
        return session;
    }

    /** From where it hears, which ends once the browser is gone. */
    void hears(Streaming from) {
        service = from;
        if (gone) {
            from.close();
        }
    }

    void browserIsGone() {
        gone = true;
        Streaming from = service;
        if (from != null) {
            from.close();
        }
    }

    @Override
    public void take(ListsChanged told) {
        ListsChanged.Signal signal = told.listsChanged();
        send(SseEmitter.event().id(signal.state()).name(CHANGED).data(String.join(" ", signal.lists())));
    }

    @Override
    public void beat() {
        send(SseEmitter.event().comment(""));
    }

    /** The browser asks again by itself: the token may have been renewed. */
    @Override
    public void end() {
        browser.complete();
    }

    /** The browser is told not to ask again soon. */
    @Override
    public void refused() {
        send(SseEmitter.event().name(ENDED).data(""));
        browser.complete();
    }

    private void send(SseEventBuilder event) {
        try {
            browser.send(event);
        } catch (IOException | IllegalStateException gone) {
            browser.completeWithError(gone);
        }
    }
}
