package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The topics of a contact as one text, as {@code food/helped-on-site housing/to-assessment}; where it has none, the reason, as {@code
 * /greeting}. Contacts are grouped by it: a list of
 * documents is no key, because the embedded store takes two lists for one where their least elements are the same.
 */
final class Raised {

    private Raised() {}

    private static final String NONE = "/";

    /** The same text for the same topics in any order; a code holds neither of its marks. */
    static String text(List<Topic> topics, @Nullable String withoutTopic) {
        if (topics.isEmpty()) {
            return NONE + (withoutTopic == null ? Codes.NOT_KNOWN : withoutTopic);
        }
        return topics.stream()
                .map(topic -> topic.topic() + "/" + topic.result())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static List<Topic> topics(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(each -> !each.startsWith(NONE))
                .map(each -> new Topic(each.substring(0, each.indexOf('/')), each.substring(each.indexOf('/') + 1)))
                .toList();
    }

    /** Why there are none; empty where there are. */
    static Optional<String> reasonForNone(String text) {
        return text.startsWith(NONE) ? Optional.of(text.substring(NONE.length())) : Optional.empty();
    }
}
