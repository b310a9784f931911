package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a referral starts: exactly one of a contact, an episode, or an earlier referral of the same chain. */
public record Origin(
        @After @Nullable ContactId contact,
        @After @Nullable EpisodeId episode,
        @After @Nullable ReferralId referral) implements Worded {

    @Override
    public String words(Labels labels) {
        return Stream.of(
                        named("origin.contact", contact, labels),
                        named("origin.episode", episode, labels),
                        named("origin.referral", referral, labels))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> named(String key, @Nullable Object id, Labels labels) {
        return Optional.ofNullable(id).map(given -> labels.word(key) + " " + given);
    }
}
