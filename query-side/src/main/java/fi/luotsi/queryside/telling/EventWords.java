package fi.luotsi.queryside.telling;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.language.Fields;
import fi.luotsi.queryside.language.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what happened and what was set: codes by their labels, several values on lines of their own. */
public record EventWords(Language language) implements Labels {

    /** The title of an event, by its logical name without the revision, or of a value, by the name that its event declares. */
    @Override
    public String word(String key) {
        return Fields.TEXTS.get(language, key);
    }

    @Override
    public String label(CodeList list, String code) {
        return Codes.published()
                .find(list, code)
                .map(known -> known.label(language.tag()))
                .orElse(code);
    }

    @Override
    public String of(Object value) {
        return of(value, null);
    }

    /**
     * A value, opened where it was sealed.
     *
     * @param list whose codes it holds, if it is coded
     */
    public String of(Object value, @Nullable CodeList list) {
        return switch (value) {
            case Boolean truth -> word(truth.toString());
            case Instant moment -> moment.atZone(FinnishTime.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case String text -> list == null ? text : label(list, text);
            case Collection<?> many -> many.stream().map(each -> of(each, list)).collect(Collectors.joining("\n"));
            case Worded worded -> worded.words(this);
            case Record parts ->
                lines(RecordType.of(parts.getClass()).parts().stream()
                        .map(part -> part(part, parts))
                        .toArray());
            default -> value.toString();
        };
    }

    private @Nullable String part(RecordPart part, Object of) {
        Object value = part.of(of);
        return value == null
                ? null
                : of(value, part.annotation(Coded.class).map(Coded::value).orElse(null));
    }
}
