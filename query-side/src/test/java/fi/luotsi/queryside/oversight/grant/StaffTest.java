package fi.luotsi.queryside.oversight.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member of the staff is shown by name and unit, as they were then, and is chosen from those who hold a right now. */
@OnRealStores
class StaffTest {

    private static final Instant JANUARY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant MARCH = Records.MONDAY;
    private static final Instant APRIL = Instant.parse("2026-04-07T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person lempi = Person.administrator();
    private final String given = "T" + Ids.next().toString().substring(24);

    /** Granted a right in January under one name and in April under another, in another unit. */
    private Person moved(Person then, Person later) {
        GrantId first = new GrantId(Ids.next());
        archive.write(lempi, JANUARY, Records.granted(first, then));
        archive.write(lempi, APRIL, new AccessEnded(first, "work-ended"));
        archive.write(lempi, APRIL.plusSeconds(60), Records.granted(new GrantId(Ids.next()), later));
        return later;
    }

    private Person named(String family, String role, String unit) {
        return new Person(Ids.next(), given + " " + family, role, unit);
    }

    private GrantId granted(Person person) {
        GrantId grant = new GrantId(Ids.next());
        archive.write(lempi, JANUARY, Records.granted(grant, person));
        return grant;
    }

    @Test
    void R13_who_did_it_is_told_by_name_and_unit_as_they_were_then() {
        Person then = named("Vanhanen", "service-counsellor", "nokia");
        Person later = moved(then, new Person(then.id(), given + " Uusitalo", "service-counsellor", "sastamala"));
        ContactId contact = Records.contactId();
        archive.write(then, MARCH, Records.call(contact, MARCH), Records.note(contact, "Soitti"));
        archive.write(later, MAY, Records.note(contact, "Soitti taas"));
        archive.write(
                new Person(Actor.SYSTEM.id(), "", Actor.SYSTEM_ROLE, "tietohallinto"), MAY, Records.note(contact, "-"));

        Answer answer = asking.query(
                Person.auditor(),
                "{ history(id: \"%1$s\") { edges { node { actor { id name unit { code } role { code } } } } }"
                                .formatted(contact)
                        + " contact(id: \"%1$s\") { notes { nodes { writtenBy { name unit { label } } } } } }"
                                .formatted(contact));

        assertThat(answer.nodes("history", "actor.id"))
                .containsExactly(
                        then.id().toString(),
                        then.id().toString(),
                        then.id().toString(),
                        Actor.SYSTEM.id().toString());
        assertThat(answer.nodes("history", "actor.name"))
                .containsExactly(then.name(), then.name(), later.name(), "System");
        assertThat(answer.nodes("history", "actor.unit.code"))
                .containsExactly("nokia", "nokia", "sastamala", "tietohallinto");
        assertThat(answer.data("contact.notes").findValuesAsString("name"))
                .containsExactly(then.name(), later.name(), "System");
        assertThat(answer.data("contact.notes").findValuesAsString("label").getFirst())
                .contains("Nokia");
    }

    @Test
    void R13_what_tells_of_the_present_shows_the_person_as_they_are_now() {
        Person then = named("Vanhanen", "service-counsellor", "nokia");
        Person later = moved(then, new Person(then.id(), given + " Uusitalo", "service-counsellor", "nokia"));
        EpisodeId episode = Records.episodeId();
        ClientId client = Records.clientId();
        archive.write(
                then,
                MARCH,
                Records.client(client, "Lempi", "Vuori"),
                Records.opened(episode, client, then),
                new OwnWorkerAssigned(episode, then.id()));

        Answer answer = asking.query(
                Person.auditor(),
                "{ episode(id: \"" + episode + "\") { worker { name unit { code } } ownWorker { id name }"
                        + " obligations { nodes { worker { name } } } } }");

        assertThat(answer.text("episode.worker.name")).isEqualTo(later.name());
        assertThat(answer.text("episode.worker.unit.code")).isEqualTo("nokia");
        assertThat(answer.text("episode.ownWorker.name")).isEqualTo(later.name());
    }

    @Test
    void R34_somebody_of_whom_no_right_is_known_has_an_id_and_no_name() {
        Person nobody = Person.counsellor("nokia");
        ContactId contact = Records.contactId();
        archive.write(nobody, MARCH, Records.call(contact, MARCH), Records.note(contact, "Soitti"));

        Answer answer = asking.query(
                Person.auditor(), "{ contact(id: \"" + contact + "\") { notes { nodes { writtenBy { id name } } } } }");

        assertThat(answer.text("contact.notes.nodes.0.writtenBy.id"))
                .isEqualTo(nobody.id().toString());
        assertThat(answer.data("contact.notes.nodes.0.writtenBy.name").isNull()).isTrue();
    }

    private Answer staff(Person asker, String arguments) {
        return asking.query(
                asker,
                "{ staff(%s) { totalCount edges { cursor node { id name unit { code } role { code } } }"
                                .formatted(arguments)
                        + " pageInfo { hasNextPage endCursor } } }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "service-counsellor", "team-lead", "auditor", "administrator"})
    void the_directory_lists_in_finnish_order_those_who_hold_a_right_now(String role) {
        granted(named("Öhman", "adviser", "nokia"));
        granted(named("Åberg", "adviser", "nokia"));
        granted(named("Virtanen", "service-counsellor", "sastamala"));
        GrantId left = granted(named("Lähtijä", "adviser", "nokia"));
        archive.write(lempi, MAY, new AccessEnded(left, "work-ended"));

        Answer answer = staff(Person.of(role, "nokia"), "filter: {name: \"" + given + "\"}");

        assertThat(answer.nodes("staff", "name"))
                .containsExactly(given + " Virtanen", given + " Åberg", given + " Öhman");
        assertThat(answer.text("staff.totalCount")).isEqualTo("3");
        assertThat(answer.nodes("staff", "unit.code")).containsExactly("sastamala", "nokia", "nokia");
    }

    @Test
    void the_directory_is_asked_by_name_unit_and_role() {
        Person aino = Person.adviser("nokia");
        granted(named("Mäki-Virtanen", "adviser", "nokia"));
        granted(named("Virtanen", "service-counsellor", "nokia"));
        granted(named("Virta", "service-counsellor", "sastamala"));

        assertThat(staff(aino, "filter: {name: \"%s virtane\"}".formatted(given.toLowerCase(Locale.ROOT)))
                        .nodes("staff", "name"))
                .containsExactly(given + " Mäki-Virtanen", given + " Virtanen");
        assertThat(staff(aino, "filter: {name: \"%s\", unit: \"nokia\", role: \"service-counsellor\"}".formatted(given))
                        .nodes("staff", "name"))
                .containsExactly(given + " Virtanen");
        assertThat(staff(aino, "filter: {unit: \"kuu\"}").errors()).containsExactly("UNKNOWN_CODE filter.unit");
        assertThat(staff(aino, "filter: {role: \"kuu\"}").errors()).containsExactly("UNKNOWN_CODE filter.role");
        assertThat(staff(aino, "first: 1000").errors()).containsExactly("OUT_OF_RANGE first");
        assertThat(staff(Person.ombudsman(), "first: 1").errors()).containsExactly("DENIED staff");
    }

    @Test
    void pages_of_the_directory_skip_and_repeat_nobody_while_people_come_go_and_change_their_names() {
        Person aino = Person.adviser("nokia");
        Person first = named("Aalto", "adviser", "nokia");
        GrantId firstRight = granted(first);
        granted(named("Berg", "adviser", "nokia"));
        GrantId leaving = granted(named("Ceder", "adviser", "nokia"));
        granted(named("Dahl", "adviser", "nokia"));

        Answer page = staff(aino, "filter: {name: \"%s\"}, first: 1".formatted(given));
        Instant now = Instant.now();
        archive.write(lempi, now, new AccessEnded(firstRight, "work-ended"), new AccessEnded(leaving, "work-ended"));
        archive.write(
                lempi,
                now,
                Records.granted(
                        new GrantId(Ids.next()), new Person(first.id(), given + " Zetterlund", "adviser", "nokia")),
                Records.granted(new GrantId(Ids.next()), named("Aaltonen", "adviser", "nokia")));
        Answer rest = staff(
                aino, "filter: {name: \"%s\"}, after: \"%s\"".formatted(given, page.text("staff.pageInfo.endCursor")));

        assertThat(page.nodes("staff", "name")).containsExactly(first.name());
        assertThat(page.data("staff.pageInfo.hasNextPage").asBoolean()).isTrue();
        assertThat(rest.nodes("staff", "name")).containsExactly(given + " Berg", given + " Dahl");
        assertThat(staff(
                                aino,
                                "after: \"%s\""
                                        .formatted(page.text("staff.pageInfo.endCursor")
                                                .substring(2)))
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }
}
