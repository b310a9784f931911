package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ContactDimension}: what contacts are counted by. */
enum Dimension {
    MUNICIPALITY(CodeList.MUNICIPALITY),
    HUB(CodeList.UNIT),
    CHANNEL(CodeList.CHANNEL),
    TOPIC(CodeList.TOPIC),
    RESULT(CodeList.RESULT),
    MONTH(null);

    private final @Nullable CodeList list;

    Dimension(@Nullable CodeList list) {
        this.list = list;
    }

    /** As the schema and the facts name it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code list of its values; months have none. */
    Optional<CodeList> list() {
        return Optional.ofNullable(list);
    }

    /** Whether a contact may have several of it, one a topic. */
    boolean ofTopic() {
        return this == TOPIC || this == RESULT;
    }

    /** Compares two values: codes in their published order, months by time. */
    int compare(String one, String other) {
        CodeList codes = list;
        return codes == null ? one.compareTo(other) : Integer.compare(place(codes, one), place(codes, other));
    }

    String label(String value, String language) {
        return list().flatMap(codes -> Codes.published().find(codes, value))
                .map(code -> code.label(language))
                .orElse(value);
    }

    private static int place(CodeList list, String value) {
        return Codes.published().all(list).stream().map(Code::value).toList().indexOf(value);
    }
}
