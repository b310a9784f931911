package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.value.Topic;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact's own result: the one of its topics that came furthest on the way to a service. The nearest are those in which nothing
 * came about; then help on the spot; then being directed, first to others and then to the county's own services; the furthest is the
 * assessment of service needs, which is a proceeding of its own (1301/2014 §36).
 */
final class FurthestResult {

    static final List<String> NEAREST_FIRST = List.of(
            "other",
            "client-not-reached",
            "declined-by-client",
            "helped-on-site",
            "referred-outside",
            "referred-county-other",
            "referred-county-older-disabled",
            "to-assessment");

    private FurthestResult() {}

    static @Nullable String of(List<Topic> topics) {
        return topics.stream()
                .map(Topic::result)
                .max(Comparator.comparingInt(NEAREST_FIRST::indexOf))
                .orElse(null);
    }
}
