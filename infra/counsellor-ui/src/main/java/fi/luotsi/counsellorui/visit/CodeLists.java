package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service's code lists, as one chooses from them today; asked again after a while. They are the same for everybody. */
@Component
class CodeLists {

    private static final Document<Answer> CODES = new Document<>("Codes", Answer.class);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Service service;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    CodeLists(Service service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The answer. */
    record Answer(List<Entry> codes) {}

    /** A code of a list. */
    record Entry(
            String code,
            String label,
            @Nullable LocalDate begun,
            @Nullable LocalDate retired) {

        boolean isChosenOn(LocalDate day) {
            return (begun == null || !begun.isAfter(day)) && (retired == null || retired.isAfter(day));
        }
    }

    private record Key(String list, Speech speech) {}

    private record Kept(Instant until, List<Choice> choices) {}

    List<Choice> of(String list, Asker asker) {
        Key key = new Key(list, asker.speech());
        Kept known = kept.get(key);
        Instant now = clock.instant();
        if (known != null && known.until().isAfter(now)) {
            return known.choices();
        }
        LocalDate today = LocalDate.ofInstant(now, FinnishTime.ZONE);
        List<Choice> choices = service.ask(CODES, Map.of("list", list), asker).codes().stream()
                .filter(entry -> entry.isChosenOn(today))
                .map(entry -> new Choice(entry.code(), entry.label()))
                .toList();
        kept.put(key, new Kept(now.plus(KEPT), choices));
        return choices;
    }
}
