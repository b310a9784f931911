package fi.luotsi.counsellorui.numbers;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.service.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts, counted. */
public record ContactReport(String definition, int contacts, int topics, List<Row> rows) {

    static final Document<Answer> DOCUMENT = new Document<>("ContactReport", Answer.class);

    /** The answer. */
    record Answer(ContactReport contactReport) {}

    /** One count. */
    public record Row(
            @Nullable Label municipality,
            @Nullable Label hub,
            @Nullable Label channel,
            @Nullable Label topic,
            @Nullable Label result,
            @Nullable String month,
            int contacts,
            int topics,
            int derived) {

        /** What the row is of. */
        public String of() {
            return Stream.of(
                            Stream.of(municipality, hub, channel, topic, result)
                                    .filter(Objects::nonNull)
                                    .map(Label::label),
                            Stream.ofNullable(month))
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" · "));
        }
    }

    /** The greatest count. */
    public int most() {
        return rows.stream().mapToInt(Row::contacts).max().orElse(1);
    }
}
