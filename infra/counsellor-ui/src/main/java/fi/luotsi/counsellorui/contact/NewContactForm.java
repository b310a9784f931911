package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Filled;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A contact as it was typed, turned into what the service takes. */
final class NewContactForm {

    /** Means by which two people talk with each other, so that the end of the form is the end of their talk. */
    private static final Set<String> TALKS =
            Set.of("phone", "chat", "hub-visit", "home-visit", "advice-van", "outreach", "video");

    private final Map<String, List<String>> typed;
    private final Map<String, Object> input;
    private final Map<String, String> errors;

    NewContactForm(Action action, Map<String, List<String>> typed, Words words, Clock clock) {
        this.typed = typed;
        Filled filled = new Filled(action, typed, words);
        this.input = filled.input();
        this.errors = new LinkedHashMap<>(filled.errors());
        topics(words);
        if (!input.containsKey("note")) {
            input.remove("noteId");
        }
        times(clock);
        toTheSecond();
        input.put("derived", derived());
    }

    Map<String, Object> input() {
        return input;
    }

    Map<String, String> errors() {
        return errors;
    }

    private void topics(Words words) {
        List<Map<String, Object>> topics = new ArrayList<>();
        for (String topic : typed.getOrDefault("topic", List.of())) {
            String result = first("result." + topic);
            if (result.isEmpty()) {
                errors.put("topics", words.say("contact.result-missing"));
            }
            topics.add(Map.of("topic", topic, "result", result));
        }
        input.put("topics", topics);
        if (topics.isEmpty() && !input.containsKey("withoutTopic")) {
            errors.put("topics", words.say("contact.topic-missing"));
        }
    }

    /** The form is opened when it rings, and saved when the talk is over, unless other times are given. */
    private void times(Clock clock) {
        if (first("receivedAt.date").isEmpty() && first("receivedAt.time").isEmpty()) {
            errors.remove("receivedAt");
        }
        OffsetDateTime now = OffsetDateTime.now(clock)
                .atZoneSameInstant(FinnishTime.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
        boolean told = input.containsKey("receivedAt");
        OffsetDateTime opened = moment("opened", now);
        if (!told) {
            input.put("receivedAt", text(opened));
            boolean talked =
                    TALKS.contains(first("channel")) && !first("withoutTopic").equals("abandoned");
            if (talked && !input.containsKey("answeredAt")) {
                input.put("answeredAt", text(opened));
                OffsetDateTime saved = moment("saved", now);
                input.putIfAbsent("endedAt", text(saved.isBefore(opened) ? opened : saved));
            }
        }
    }

    /** When the form was opened, or saved on a device from which it comes later. */
    private OffsetDateTime moment(String name, OffsetDateTime now) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(first(name));
            return moment.isAfter(now) ? now : moment;
        } catch (DateTimeException _) {
            return now;
        }
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** What stood in the form before the caller was asked, and stands there still. */
    private List<String> derived() {
        return Remembered.derivable()
                .filter(field -> !first(field).isEmpty() && first(field).equals(first("before." + field)))
                .map(NewContactForm::code)
                .toList();
    }

    /** A field as a code of the contact-value list. */
    static String code(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** A moment is shown to the minute: where that was not changed, it stays what it was. */
    private void toTheSecond() {
        for (String field : List.of("receivedAt", "answeredAt", "endedAt")) {
            if (input.get(field) instanceof String told
                    && !first("exact." + field).isEmpty()) {
                OffsetDateTime exact = OffsetDateTime.parse(first("exact." + field));
                if (OffsetDateTime.parse(told).isEqual(exact.truncatedTo(ChronoUnit.MINUTES))) {
                    input.put(field, text(exact));
                }
            }
        }
    }

    private String first(String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
