package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are walked page by page, forward or backward, while others record, rename and close at random. */
@OnRealStores
class ListsWhileOthersWriteTest {

    private static final int AT_FIRST = 10;
    private static final List<String> NAMES =
            List.of("Aalto", "Aaltonen", "Laine", "Mäki", "Niemi", "Wahlroos", "Öhman");

    private static final List<String> LISTS = List.of(
            "caseload(sort: CLIENT_NAME",
            "caseload(sort: URGENT_FIRST",
            "caseload(sort: CHANGED_NEWEST_FIRST",
            "caseload(sort: OPENED_NEWEST_FIRST, filter: {state: \"open\"}",
            "contacts(filter: {anonymous: true}");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final List<ClientId> clients = new ArrayList<>();
    private final List<EpisodeId> episodes = new ArrayList<>();

    /** Those whose place in some list others have changed. */
    private final Set<String> moved = new HashSet<>();

    static Stream<Arguments> walks() {
        return LongStream.rangeClosed(1, 4).boxed().flatMap(seed -> LISTS.stream()
                .map(list -> Arguments.of(list, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("walks")
    void whatever_was_there_throughout_is_seen_once(String list, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < AT_FIRST; i++) {
            begun(random);
        }
        archive.caughtUp();
        String field = list.substring(0, list.indexOf('('));
        List<String> throughout = ids(asking.query(aino, "{ " + list + ") { nodes { id } } }"), field);
        List<String> seen = new ArrayList<>();
        boolean forward = random.nextBoolean();

        String from = null;
        do {
            Answer page = asking.query(
                    aino,
                    "{ %s, %s) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                            .formatted(list, page(forward, 1 + random.nextInt(3), from)));
            List<String> ids = ids(page, field);
            seen.addAll(forward ? ids : ids.reversed());
            String info = field + ".pageInfo.";
            boolean more = page.data(info + (forward ? "hasNextPage" : "hasPreviousPage"))
                    .asBoolean();
            from = more ? page.text(info + (forward ? "endCursor" : "startCursor")) : null;
            for (int i = random.nextInt(3); i > 0; i--) {
                anything(random, seen);
            }
            archive.caughtUp();
        } while (from != null);

        List<String> left = new ArrayList<>(throughout);
        left.removeAll(moved);
        assertThat(seen).as("seen once").containsAll(left);
        List<String> unmoved = new ArrayList<>(seen);
        unmoved.removeAll(moved);
        assertThat(unmoved).as("repeated by nothing").doesNotHaveDuplicates();
        List<String> inOrder = new ArrayList<>(seen);
        inOrder.retainAll(left);
        assertThat(inOrder).as("in the order of the list").isEqualTo(forward ? left : left.reversed());
    }

    private static String page(boolean forward, int size, @Nullable String from) {
        String number = (forward ? "first: " : "last: ") + size;
        return from == null ? number : number + (forward ? ", after: \"" : ", before: \"") + from + "\"";
    }

    private static List<String> ids(Answer answer, String list) {
        List<String> found = new ArrayList<>();
        answer.data(list + ".nodes").forEach(node -> found.add(node.path("id").asString()));
        return found;
    }

    private void begun(Random random) {
        ClientId client = Records.clientId();
        EpisodeId episode = Records.episodeId();
        long second = random.nextInt(1_000);
        archive.append(
                aino,
                Records.MONDAY.plusSeconds(second),
                Records.client(client, "Väinö", name(random)),
                Records.opened(episode, client, aino),
                Records.call(Records.contactId(), Records.MONDAY.plusSeconds(random.nextInt(1_000))));
        clients.add(client);
        episodes.add(episode);
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** Often it befalls the one at which the next page goes on. */
    private void anything(Random random, List<String> seen) {
        int last = seen.isEmpty()
                ? -1
                : episodes.stream().map(EpisodeId::toString).toList().indexOf(seen.getLast());
        int which = last >= 0 && random.nextBoolean() ? last : random.nextInt(episodes.size());
        EpisodeId episode = episodes.get(which);
        switch (random.nextInt(5)) {
            case 0 -> begun(random);
            case 1 -> {
                moved.add(episode.toString());
                archive.append(
                        aino,
                        Records.MONDAY,
                        new ClientNameChanged(clients.get(which), Personal.of(new PersonName("Väinö", name(random)))));
            }
            case 2 -> {
                moved.add(episode.toString());
                archive.append(
                        aino,
                        Records.MONDAY.plusSeconds(2_000 + random.nextInt(1_000)),
                        new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text("Soitti")));
            }
            case 3 -> {
                moved.add(episode.toString());
                archive.append(
                        aino,
                        Records.MONDAY.plusSeconds(2_000 + random.nextInt(1_000)),
                        new UrgencyScreened(
                                episode, random.nextBoolean() ? "urgent" : "not-urgent", Records.text("Yksin")));
            }
            default -> {
                moved.add(episode.toString());
                archive.append(
                        aino,
                        Records.MONDAY.plusSeconds(2_000 + random.nextInt(1_000)),
                        new EpisodeClosed(episode, "helped-on-site", null, "well"));
            }
        }
    }
}
