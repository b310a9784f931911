package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.value.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The topics of a contact as one text, as {@code food/helped-on-site housing/to-assessment}. Contacts are grouped by it: a list of
 * documents is no key, because the embedded store takes two lists for one where their least elements are the same.
 */
final class Raised {

    private Raised() {}

    /** The same text for the same topics in any order; a code holds neither of its marks. */
    static String text(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.topic() + "/" + topic.result())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static List<Topic> topics(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> new Topic(each.substring(0, each.indexOf('/')), each.substring(each.indexOf('/') + 1)))
                .toList();
    }
}
