package fi.luotsi.counsellorui.live;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a browser which lists of its page have changed, as the service tells it; the page reads them again by itself. */
@RestController
class LiveController {

    private static final long AS_LONG_AS_IT_IS_OPEN = 0;

    private final Relays relays;

    LiveController(Relays relays) {
        this.relays = relays;
    }

    /**
     * The signals.
     *
     * @param since the state of the lists when the page was made
     * @param last the state that the browser was told last, before its connection broke
     */
    @GetMapping(Paths.LIVE)
    SseEmitter live(
            Visit visit,
            @RequestParam List<String> lists,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        SseEmitter browser = new SseEmitter(AS_LONG_AS_IT_IS_OPEN);
        Relay relay = new Relay(visit.request().getSession().getId(), browser);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("lists", lists);
        variables.put("since", last == null ? since : last);
        relays.add(relay);
        browser.onCompletion(() -> {
            relays.remove(relay);
            relay.browserIsGone();
        });
        relay.hears(visit.subscribe(ListsChanged.DOCUMENT, variables, relay));
        return browser;
    }
}
