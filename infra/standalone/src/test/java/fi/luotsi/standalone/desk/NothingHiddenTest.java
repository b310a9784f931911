package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * No page shows what the service would not answer the same person: anybody asks for the page of any record, and GraphQL is asked for the
 * record beside it. Names of clients that a page bears are asked for too.
 */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NothingHiddenTest {

    private static final List<String> PEOPLE = List.of("aino", "helmi", "vaino", "sylvi", "eero", "lempi", "venla");
    private static final int PAGES_OF_EACH = 40;
    private static final List<String> LISTED =
            List.of("/my-day", "/contacts", "/episodes", "/referrals", "/requests", "/unit");

    /**
     * The pages of a kind of record.
     *
     * @param question whose answer they show
     */
    private record Kind(String path, String question) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("/clients/", "query($id: UUID!) { shown: client(id: $id) { id } }"),
            new Kind("/contacts/", "query($id: UUID!) { shown: contact(id: $id) { id } }"),
            new Kind("/episodes/", "query($id: UUID!) { shown: episode(id: $id) { id } }"),
            new Kind("/referrals/", "query($id: UUID!) { shown: referralChain(referralId: $id) { id } }"),
            new Kind("/audit/history/", "query($id: UUID!) { shown: history(id: $id, first: 1) { totalCount } }"));

    private static final String LISTS = """
            { contacts(first: 200) { nodes { id } }
              episodes: caseload(first: 200) { nodes { id } }
              referrals: referralChains(first: 200) { nodes { id } }
              clients(first: 200) { nodes { id name { given family } } } }""";

    private final DeskProgram program;
    private final List<ServiceAnswers> people;

    NothingHiddenTest(DeskProgram program) {
        this.program = program;
        people = PEOPLE.stream()
                .map(login -> new ServiceAnswers(program.base(), login))
                .toList();
    }

    @AfterAll
    void stop() {
        people.forEach(ServiceAnswers::close);
    }

    @Test
    void a_page_shows_a_record_and_a_name_to_whom_the_service_does_and_to_nobody_else() {
        long seed = Long.getLong("luotsi.pages.seed", System.currentTimeMillis());
        Random random = new Random(seed);
        Set<String> ids = new TreeSet<>();
        Map<String, String> named = new TreeMap<>();
        people.forEach(person -> known(person.to(LISTS, Map.of()), ids, named));
        assertThat(named).hasSizeGreaterThan(20);
        List<String> records = new ArrayList<>(ids);
        List<String> faults = new ArrayList<>();
        int shown = 0;
        for (ServiceAnswers person : people) {
            try (Visitor visitor = program.visitor()) {
                visitor.signIn(person.login());
                Collections.shuffle(records, random);
                for (String record : records.subList(0, PAGES_OF_EACH)) {
                    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                    HttpResponse<String> page = visitor.get(kind.path() + record);
                    JsonNode answer =
                            person.to(kind.question(), Map.of("id", record)).path("shown");
                    boolean isShown =
                            answer.isObject() && answer.path("totalCount").asInt(1) > 0;
                    if ((page.statusCode() == 200) != isShown) {
                        faults.add("%s: %s is %d, and the service shows %s"
                                .formatted(
                                        person.login(),
                                        kind.path() + record,
                                        page.statusCode(),
                                        isShown ? "it" : "nothing"));
                    }
                    names(person, page, named, faults);
                    shown += isShown ? 1 : 0;
                }
                LISTED.forEach(list -> names(person, visitor.get(list), named, faults));
            }
        }

        assertThat(faults).as("with -Dluotsi.pages.seed=" + seed).isEmpty();
        assertThat(shown).as("pages that show something").isGreaterThan(PAGES_OF_EACH / 2);
    }

    private static void known(JsonNode lists, Set<String> ids, Map<String, String> named) {
        lists.forEach(list -> list.path("nodes").forEach(record -> {
            String id = record.path("id").asString();
            ids.add(id);
            String family = record.path("name").path("family").asString("");
            if (!family.isEmpty()) {
                named.put(id, family + " " + record.path("name").path("given").asString());
            }
        }));
    }

    private static void names(
            ServiceAnswers person, HttpResponse<String> page, Map<String, String> named, List<String> faults) {
        named.forEach((client, name) -> {
            if (page.body().contains(name) && !isNamed(person, client)) {
                faults.add("%s reads at %s the name of %s"
                        .formatted(person.login(), page.uri().getPath(), client));
            }
        });
    }

    private static boolean isNamed(ServiceAnswers person, String client) {
        return person.to("query($id: UUID!) { client(id: $id) { name { family } } }", Map.of("id", client))
                .path("client")
                .path("name")
                .has("family");
    }
}
