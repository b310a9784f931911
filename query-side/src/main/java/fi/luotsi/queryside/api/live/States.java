package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of some lists, each as a digest of what one viewer may see of it.
 *
 * @param digests by list, in the order of the enum
 */
record States(Map<WatchedList, String> digests) {

    private static final int LONGEST = 1_000;
    private static final Pattern ONE = Pattern.compile("([A-Z_]+)~([\\w-]{16})");

    States {
        digests = Map.copyOf(digests);
    }

    /**
     * What {@link #text} made.
     *
     * @throws Refused when it is none
     */
    static States of(String text) {
        Map<WatchedList, String> digests = new EnumMap<>(WatchedList.class);
        for (String each : text.length() > LONGEST ? new String[] {""} : text.split("\\.", -1)) {
            Matcher one = ONE.matcher(each);
            WatchedList list = one.matches() ? list(one.group(1)) : null;
            if (list == null) {
                throw new Refused(List.of(RefusalCode.INVALID.at("since", Map.of("form", "listsState"))));
            }
            digests.put(list, one.group(2));
        }
        return new States(digests);
    }

    private static @Nullable WatchedList list(String name) {
        for (WatchedList list : WatchedList.values()) {
            if (list.name().equals(name)) {
                return list;
            }
        }
        return null;
    }

    /** As a caller holds it: letters that an address and a header may have. */
    String text() {
        return new EnumMap<>(digests)
                .entrySet().stream()
                        .map(each -> each.getKey() + "~" + each.getValue())
                        .collect(Collectors.joining("."));
    }

    /** This of the lists that the other one tells of, and the other one of what this does not tell. */
    States over(States other) {
        Map<WatchedList, String> all = new EnumMap<>(other.digests());
        all.replaceAll((list, digest) -> digests.getOrDefault(list, digest));
        return new States(all);
    }

    /** The lists that were in another state then; not those of which that state tells nothing. */
    List<WatchedList> changedSince(States then) {
        return new EnumMap<>(digests)
                .entrySet().stream()
                        .filter(each -> !then.digests()
                                .getOrDefault(each.getKey(), each.getValue())
                                .equals(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
