package fi.luotsi.queryside.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Signals;
import fi.luotsi.queryside.asking.Socket;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Signals that lists have changed, as programs have them by both transports. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestPropertySource(
        properties = {
            "luotsi.live.pace=50ms",
            "luotsi.live.at-least=500ms",
            "luotsi.live.heartbeat=200ms",
            "luotsi.live.per-person=3",
            "luotsi.live.origins=https://desk.example",
            "luotsi.access.clock-skew=0s",
            "spring.graphql.websocket.connection-init-timeout=500ms"
        })
class SignalsTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private UseRows uses;

    @Autowired
    private GrantedRights rights;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person elsewhere = Person.counsellor(Records.newUnit());

    private static String watching(WatchedList... lists) {
        return "subscription { listsChanged(lists: [" + names(lists) + "]) { lists state } }";
    }

    private static String names(WatchedList... lists) {
        return String.join(", ", Stream.of(lists).map(Enum::name).toList());
    }

    private ContactId call(Person by) {
        ContactId contact = Records.contactId();
        archive.write(by, MONDAY, Records.call(contact, MONDAY));
        return contact;
    }

    @Test
    void a_signal_names_the_list_that_changed_and_holds_nothing_of_it() {
        try (Signals signals =
                asking.signals(aino, watching(WatchedList.UNIT_CONTACTS, WatchedList.REFERRALS_RECEIVED))) {
            ContactId contact = call(aino);

            String signal = signals.taken();
            assertThat(signal)
                    .contains("\"lists\":[\"UNIT_CONTACTS\"]")
                    .doesNotContain(contact.toString(), aino.unit(), "phone");
            assertThat(uses.of(aino)).isEmpty();
        }
    }

    @Test
    void what_a_signal_tells_of_can_be_read_when_it_comes() {
        try (Signals signals = asking.signals(aino, watching(WatchedList.UNIT_CONTACTS))) {
            ContactId contact = Records.contactId();
            archive.append(aino, MONDAY, Records.call(contact, MONDAY));

            assertThat(signals.next()).containsExactly("UNIT_CONTACTS");
            assertThat(asking.query(aino, "{ contacts { nodes { id } } }").text("contacts.nodes.0.id"))
                    .isEqualTo(contact.toString());
        }
    }

    @Test
    void the_unit_that_is_sent_a_referral_and_the_one_that_sent_it_are_told_of_each_step() {
        ReferralId referral = Records.referralId();
        ContactId contact = call(aino);
        try (Signals received = asking.signals(
                        elsewhere, watching(WatchedList.REFERRALS_RECEIVED, WatchedList.REFERRALS_SENT));
                Signals sent =
                        asking.signals(aino, watching(WatchedList.REFERRALS_RECEIVED, WatchedList.REFERRALS_SENT))) {
            archive.write(aino, MONDAY, Records.sent(referral, contact, aino, elsewhere.unit()));

            assertThat(received.next()).containsExactly("REFERRALS_RECEIVED");
            assertThat(sent.next()).containsExactly("REFERRALS_SENT");

            archive.write(elsewhere, MONDAY.plusSeconds(60), new ReferralAccepted(referral, referral));

            assertThat(received.next()).containsExactly("REFERRALS_RECEIVED");
            assertThat(sent.next()).containsExactly("REFERRALS_SENT");
        }
    }

    @Test
    void R20_nothing_that_another_unit_records_shows_in_a_signal() {
        try (Signals signals = asking.signals(aino, watching(WatchedList.UNIT_CONTACTS, WatchedList.REFERRALS_SENT))) {
            ContactId theirs = call(elsewhere);
            archive.write(elsewhere, MONDAY, Records.sent(Records.referralId(), theirs, elsewhere, Records.newUnit()));
            assertThat(signals.isQuiet()).isTrue();
            call(aino);

            assertThat(signals.next()).containsExactly("UNIT_CONTACTS");
        }
    }

    @Test
    void R32_what_becomes_of_a_restricted_record_shows_in_no_signal() {
        ClientId client = Records.clientId();
        ContactId hidden = Records.contactId();
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerö"),
                Records.call(hidden, MONDAY),
                new ContactLinked(hidden, client));
        try (Signals signals = asking.signals(aino, watching(WatchedList.UNIT_CONTACTS, WatchedList.REFERRALS_SENT))) {
            archive.write(
                    aino,
                    MONDAY.plusSeconds(60),
                    new ProcessingRestricted(client, new LimitId(Ids.next()), hidden.value(), "accuracy-contested"));
            // two signals where one look came between the contact's document and the client's
            String now = state(WatchedList.UNIT_CONTACTS, WatchedList.REFERRALS_SENT);
            JsonNode signal = signals.nextSignal();
            while (!signal.path("state").asString().equals(now)) {
                signal = signals.nextSignal();
            }
            assertThat(signal.path("lists").valueStream().map(JsonNode::asString))
                    .containsExactly("UNIT_CONTACTS");

            archive.write(aino, MONDAY.plusSeconds(120), Records.note(hidden, "Soitettu uudelleen."));
            archive.write(
                    aino,
                    MONDAY.plusSeconds(180),
                    Records.sent(Records.referralId(), call(elsewhere), aino, elsewhere.unit()));

            assertThat(signals.next()).containsExactly("REFERRALS_SENT");
        }
    }

    @ParameterizedTest
    @EnumSource(WatchedList.class)
    void every_list_can_be_watched_and_its_state_stays_while_nothing_changes(WatchedList list) {
        String state = state(list);

        assertThat(state).startsWith(list + "~");
        assertThat(state(list)).isEqualTo(state);
        asking.signals(aino, watching(list)).close();
    }

    private String state(WatchedList... lists) {
        return asking.query(aino, "{ listsState(lists: [" + names(lists) + "]) }")
                .text("listsState");
    }

    @Test
    void what_changed_since_a_state_was_told_is_signalled_at_once_and_nothing_is_said_twice() {
        String state = state(WatchedList.UNIT_CONTACTS, WatchedList.MY_CASELOAD);
        call(aino);
        String since =
                "subscription { listsChanged(lists: [UNIT_CONTACTS, MY_CASELOAD], since: \"%s\") { lists state } }";
        JsonNode signal;
        try (Signals signals = asking.signals(aino, since.formatted(state))) {
            signal = signals.nextSignal();
        }
        assertThat(signal.path("lists").toString()).isEqualTo("[\"UNIT_CONTACTS\"]");
        assertThat(signal.path("state").asString())
                .isEqualTo(state(WatchedList.UNIT_CONTACTS, WatchedList.MY_CASELOAD));

        try (Signals signals =
                asking.signals(aino, since.formatted(signal.path("state").asString()))) {
            archive.write(
                    aino,
                    MONDAY,
                    Records.client(client, "Aili", "Öhman"),
                    Records.opened(Records.episodeId(), client, aino));
            assertThat(signals.next()).containsExactly("MY_CASELOAD");
        }
    }

    private final ClientId client = Records.clientId();

    @Test
    void a_state_that_none_was_told_is_refused_by_name() {
        HttpResponse<Stream<String>> answer = asking.subscribe(
                aino, "subscription { listsChanged(lists: [UNIT_CONTACTS], since: \"nonsense\") { lists } }");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(String.join("", answer.body().toList())).contains("\"INVALID\"", "\"since\"");
    }

    @Test
    void R21_a_list_that_one_has_no_right_to_is_not_watched_and_that_is_logged() {
        Person auditor = Person.auditor();
        HttpResponse<Stream<String>> answer = asking.subscribe(auditor, watching(WatchedList.MY_CASELOAD));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(String.join("", answer.body().toList())).contains("\"DENIED\"");
        assertThat(uses.of(auditor)).singleElement().satisfies(row -> {
            assertThat(row.operation()).isEqualTo("Query.caseload");
            assertThat(row.outcome()).isEqualTo("denied");
        });
    }

    @Test
    void R21_a_subscription_ends_with_the_right_that_it_was_begun_in() {
        try (Signals signals = asking.signals(aino, watching(WatchedList.UNIT_CONTACTS))) {
            rights.end(aino);

            assertThat(signals.ends()).isTrue();
        }
    }

    @Test
    void a_subscription_ends_with_its_token() {
        try (Signals signals = asking.signals(
                        aino,
                        watching(WatchedList.UNIT_CONTACTS),
                        "Authorization",
                        "Bearer " + aino.tokenUntil(Instant.now().plusSeconds(6)));
                Socket socket = asking.socket()) {
            Map<String, String> headers = new HashMap<>(asking.headers(aino));
            headers.put(
                    "Authorization", "Bearer " + aino.tokenUntil(Instant.now().plusSeconds(6)));
            Signals bySocket = socket.init(headers).subscribe("1", watching(WatchedList.UNIT_CONTACTS));

            assertThat(signals.ends()).isTrue();
            assertThat(bySocket.ends()).isTrue();
            assertThat(socket.closing()).isEqualTo(4401);
        }
    }

    @Test
    void readers_who_leave_end_nobody_elses_stream() {
        String theirs = Records.newUnit();
        String others = Records.newUnit();
        List<Person> leaving =
                Stream.generate(() -> Person.counsellor(theirs)).limit(12).toList();
        List<Person> staying =
                Stream.generate(() -> Person.counsellor(others)).limit(12).toList();
        for (int round = 0; round < 10; round++) {
            open(leaving).forEach(Signals::close);
            // their streams are written to while others take their places
            call(leaving.getFirst());
            List<Signals> open = open(staying);
            call(staying.getFirst());

            open.forEach(signals -> assertThat(signals.next()).containsExactly("UNIT_CONTACTS"));
            open.forEach(Signals::close);
        }
    }

    private List<Signals> open(List<Person> people) {
        return people.stream()
                .map(person -> asking.signals(person, watching(WatchedList.UNIT_CONTACTS)))
                .toList();
    }

    @Test
    void a_socket_that_says_who_it_is_when_it_opens_or_in_its_handshake_has_the_same_signals() {
        List<String> handshake = new ArrayList<>();
        asking.headers(aino).forEach((name, value) -> handshake.addAll(List.of(name, value)));
        try (Socket browser = asking.socket().init(asking.headers(aino));
                Socket program = asking.socket(handshake.toArray(String[]::new)).init(Map.of())) {
            Signals first = browser.subscribe("a", watching(WatchedList.UNIT_CONTACTS));
            Signals second = program.subscribe("b", watching(WatchedList.UNIT_CONTACTS));
            // asked after each other, so both have begun
            assertThat(browser.subscribe("c", "{ viewer { id } }").taken()).contains("NO_STREAM_HERE");
            assertThat(program.subscribe("d", "{ viewer { id } }").taken()).contains("NO_STREAM_HERE");
            call(aino);

            assertThat(first.next()).containsExactly("UNIT_CONTACTS");
            assertThat(second.next()).containsExactly("UNIT_CONTACTS");
        }
    }

    @Test
    void a_socket_is_closed_that_does_not_say_who_it_is_or_says_what_cannot_be_read() {
        try (Socket silent = asking.socket();
                Socket stranger = asking.socket();
                Socket early = asking.socket();
                Socket unreadable = asking.socket()) {
            stranger.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer abc.def.ghi")));
            early.send(Map.of(
                    "type", "subscribe", "id", "1", "payload", Map.of("query", watching(WatchedList.MY_CASELOAD))));
            unreadable.send("no message");

            assertThat(silent.closing()).isEqualTo(4408);
            assertThat(stranger.closing()).isEqualTo(4401);
            assertThat(early.closing()).isEqualTo(4401);
            assertThat(unreadable.closing()).isEqualTo(4400);
        }
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example, 403", "null, 403", "https://desk.example, 200", "own, 200"})
    void a_page_of_somebody_elses_opens_no_stream(String said, int status) {
        String origin = said.equals("own") ? asking.origin() : said;

        try (HttpResponseCloser answer =
                new HttpResponseCloser(asking.subscribe(aino, watching(WatchedList.UNIT_CONTACTS), "Origin", origin))) {
            assertThat(answer.status()).isEqualTo(status);
        }
        if (status == 200) {
            asking.socket("Origin", origin).init(asking.headers(aino)).close();
        } else {
            assertThat(asking.socket("Origin", origin).refusal()).isEqualTo(status);
        }
    }

    private record HttpResponseCloser(HttpResponse<Stream<String>> answer) implements AutoCloseable {

        int status() {
            return answer.statusCode();
        }

        @Override
        public void close() {
            answer.body().close();
        }
    }

    @Test
    void a_person_has_so_many_subscriptions_and_others_have_theirs_all_the_same() {
        String query = watching(WatchedList.UNIT_CONTACTS);
        try (Signals first = asking.signals(aino, query);
                Signals second = asking.signals(aino, query);
                Signals third = asking.signals(aino, query)) {
            HttpResponse<Stream<String>> fourth = asking.subscribe(aino, query);

            assertThat(fourth.statusCode()).isEqualTo(400);
            assertThat(String.join("", fourth.body().toList())).contains("\"BUSY\"");
            asking.signals(elsewhere, query).close();
            call(aino);
            assertThat(List.of(first.next(), second.next(), third.next())).containsOnly(List.of("UNIT_CONTACTS"));
        }
    }

    @Test
    void a_subscription_that_is_asked_for_an_answer_at_once_is_refused_and_told_how_to_ask() {
        assertThat(asking.query(aino, watching(WatchedList.UNIT_CONTACTS)).errors())
                .containsExactly("STREAM_NEEDED query");
    }
}
