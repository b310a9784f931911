package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.ToldOutside;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded of a contact, as the form that puts it right has it. */
public record ContactToCorrect(
        String id,
        Coded channel,
        @Nullable Coded hub,
        @Nullable Coded municipality,
        @Nullable Coded serviceLine,
        @Nullable Coded clientGroup,
        @Nullable Coded language,
        @Nullable Coded initiator,
        List<Coded> derived,
        @Nullable Coded ground,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable OffsetDateTime endedAt,
        List<Topic> topics,
        @Nullable Coded withoutTopic,
        @Nullable Boolean resolvedAtFirstContact,
        @Nullable Boolean specialSupport) {

    static final Document<Answer> DOCUMENT = new Document<>("ContactToCorrect", Answer.class);

    /** The answer. */
    record Answer(@Nullable ContactToCorrect contact, List<Entry> correctable) {

        /** Empty where the viewer cannot put it right. */
        Optional<Entry> received() {
            return correctable.stream()
                    .filter(each -> each.mutations().contains("receiveContact"))
                    .findFirst();
        }
    }

    /** The entry by which it was received, where the viewer can put it right. */
    record Entry(int entry, int version, List<String> mutations, List<ToldOutside> told) {}

    /** A topic, and what became of it. */
    public record Topic(Coded topic, Coded result) {}

    /** Values of the form's fields. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Remembered.put(values, "channel", channel);
        Remembered.put(values, "hub", hub);
        Remembered.put(values, "municipality", municipality);
        Remembered.put(values, "serviceLine", serviceLine);
        Remembered.put(values, "clientGroup", clientGroup);
        Remembered.put(values, "language", language);
        Remembered.put(values, "initiator", initiator);
        Remembered.put(values, "ground", ground);
        Remembered.put(values, "withoutTopic", withoutTopic);
        flag(values, "resolvedAtFirstContact", resolvedAtFirstContact);
        flag(values, "specialSupport", specialSupport);
        moment(values, "receivedAt", receivedAt);
        moment(values, "answeredAt", answeredAt);
        moment(values, "endedAt", endedAt);
        List<String> chosen = new ArrayList<>();
        topics.forEach(each -> {
            chosen.add(each.topic().code());
            values.put("result." + each.topic().code(), List.of(each.result().code()));
        });
        values.put("topic", chosen);
        Stream<String> unasked = Remembered.derivable()
                .filter(field -> derived.stream().anyMatch(each -> each.code().equals(NewContactForm.code(field))));
        return Remembered.asBefore(values, unasked);
    }

    private static void flag(Map<String, List<String>> values, String field, @Nullable Boolean value) {
        if (value != null) {
            values.put(field, List.of(value.toString()));
        }
    }

    private static void moment(Map<String, List<String>> values, String field, @Nullable OffsetDateTime moment) {
        if (moment != null) {
            values.put("exact." + field, List.of(moment.toString()));
            values.put(field + ".date", List.of(Moments.day(moment).toString()));
            values.put(field + ".time", List.of(Moments.minute(moment)));
        }
    }
}
