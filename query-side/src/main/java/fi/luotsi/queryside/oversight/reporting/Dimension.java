package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The schema's {@code ContactDimension}: what contacts are counted by. */
enum Dimension {
    MUNICIPALITY(CodeList.MUNICIPALITY, CodeList.NOT_KNOWN),
    HUB(CodeList.UNIT),
    CHANNEL(CodeList.CHANNEL),
    TOPIC(CodeList.TOPIC, CodeList.NO_TOPIC_REASON),
    RESULT(CodeList.RESULT, CodeList.NO_TOPIC_REASON),
    MONTH;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of alone
    private final List<CodeList> lists;

    /** Of each code, how many are published before it. */
    @SuppressWarnings("ImmutableEnumChecker") // made by Map.copyOf alone
    private final Map<String, Integer> places;

    Dimension(CodeList... lists) {
        this.lists = List.of(lists);
        Map<String, Integer> found = new HashMap<>();
        for (CodeList list : lists) {
            Codes.published().all(list).forEach(code -> found.putIfAbsent(code.value(), found.size()));
        }
        this.places = Map.copyOf(found);
    }

    /** As the schema and the facts name it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code list of its values; months have none. */
    Optional<CodeList> list() {
        return lists.stream().findFirst();
    }

    /** The code of a value: of its own list, or of the one that says why there is none. */
    Optional<Code> code(String value) {
        return lists.stream()
                .flatMap(list -> Codes.published().find(list, value).stream())
                .findFirst();
    }

    /** Whether a contact may have several of it, one a topic. */
    boolean ofTopic() {
        return this == TOPIC || this == RESULT;
    }

    /** Compares two values: codes in their published order and then those that say why there is none, months by time. */
    int compare(String one, String other) {
        return lists.isEmpty() ? one.compareTo(other) : Integer.compare(place(one), place(other));
    }

    String label(String value, String language) {
        return code(value).map(code -> code.label(language)).orElse(value);
    }

    private int place(String value) {
        return places.getOrDefault(value, -1);
    }
}
