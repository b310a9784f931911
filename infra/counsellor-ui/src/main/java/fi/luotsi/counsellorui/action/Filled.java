package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was filled in, turned into what the service takes; what cannot be is told by field. */
public final class Filled {

    /** Days as browsers send them, and as Finns write them. */
    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ISO_LOCAL_TIME,
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT),
            DateTimeFormatter.ofPattern("H.mm", Locale.ROOT));

    private final Words words;
    private final Map<String, List<String>> typed;
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Filled(Action action, Map<String, List<String>> typed, Words words) {
        this.typed = typed;
        this.words = words;
        action.groups().forEach(group -> input.put(group, new LinkedHashMap<String, Object>()));
        action.fields().forEach(this::take);
    }

    /** What the service takes. */
    public Map<String, Object> input() {
        return input;
    }

    /** What is wrong, by the fields' paths. */
    public Map<String, String> errors() {
        return errors;
    }

    private void take(Field field) {
        if (field.kind() == Kind.MOMENT) {
            moment(field);
            return;
        }
        List<String> values = typed.getOrDefault(field.path(), List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            if (field.required()) {
                nothing(field);
            }
            return;
        }
        List<Object> taken = new ArrayList<>();
        for (String value : values) {
            Optional<Object> one = one(field, value);
            if (one.isEmpty()) {
                return;
            }
            taken.add(one.get());
        }
        put(field.path(), field.many() ? taken : taken.getFirst());
    }

    /** New records are named here; everything else that has to be there is asked for. */
    private void nothing(Field field) {
        if (field.kind() == Kind.ID && !field.many()) {
            put(field.path(), Ids.next().toString());
        } else {
            boolean chosen = field.kind() == Kind.CODES || field.kind() == Kind.CODE || field.kind() == Kind.FLAG;
            wrong(field, chosen ? "action.choose" : "action.needed");
        }
    }

    private Optional<Object> one(Field field, String value) {
        return switch (field.kind()) {
            case FLAG -> Optional.of(Boolean.valueOf(value));
            case NUMBER -> number(field, value);
            case DATE -> {
                @Nullable LocalDate day = day(value);
                if (day == null) {
                    wrong(field, "action.no-day");
                }
                yield Optional.ofNullable(day).map(LocalDate::toString);
            }
            default -> Optional.of(value);
        };
    }

    private Optional<Object> number(Field field, String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException _) {
            wrong(field, "action.no-number");
            return Optional.empty();
        }
    }

    private void moment(Field field) {
        String date = first(field.path() + ".date");
        String time = first(field.path() + ".time");
        if (date.isEmpty() && time.isEmpty()) {
            if (field.required()) {
                wrong(field, "action.needed");
            }
            return;
        }
        @Nullable LocalDate day = day(date);
        @Nullable LocalTime hour = time(time);
        if (day == null || hour == null) {
            wrong(field, "action.no-moment");
            return;
        }
        put(
                field.path(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        LocalDateTime.of(day, hour).atZone(FinnishTime.ZONE)));
    }

    private String first(String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static @Nullable LocalDate day(String value) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(value, form);
            } catch (DateTimeException _) {
                // perhaps in the other form
            }
        }
        return null;
    }

    private static @Nullable LocalTime time(String value) {
        for (DateTimeFormatter form : TIMES) {
            try {
                return LocalTime.parse(value, form);
            } catch (DateTimeException _) {
                // perhaps in another form
            }
        }
        return null;
    }

    private void wrong(Field field, String key) {
        errors.put(field.path(), words.say(key));
    }

    @SuppressWarnings("unchecked") // what stands at a step that is no last one was put there below
    private void put(String path, Object value) {
        Map<String, Object> place = input;
        String[] steps = path.split("[.]", -1);
        for (int at = 0; at < steps.length - 1; at++) {
            place = (Map<String, Object>) place.computeIfAbsent(steps[at], _ -> new LinkedHashMap<String, Object>());
        }
        place.put(steps[steps.length - 1], value);
    }
}
