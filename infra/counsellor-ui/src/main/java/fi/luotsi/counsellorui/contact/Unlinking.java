package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What started from a contact. */
public record Unlinking(@Nullable Version contact, First<Chain> referralChains, First<Episode> episodes) {

    static final Document<Answer> DOCUMENT = new Document<>("Unlinking", Answer.class);

    /** The answer. */
    record Answer(@Nullable Unlinking unlinking) {}

    /** The contact's version. */
    public record Version(int version) {}

    /** An episode that was opened from it. */
    public record Episode(String id, OffsetDateTime openedAt, First<Chain> referralChains) {}

    /** Every chain, the episodes' too. */
    public List<Chain> chains() {
        return Stream.concat(
                        referralChains.nodes().stream(),
                        episodes.nodes().stream().flatMap(episode -> episode.referralChains().nodes().stream()))
                .toList();
    }
}
