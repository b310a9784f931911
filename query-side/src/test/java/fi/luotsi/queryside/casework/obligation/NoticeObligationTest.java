package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeObligationTest extends OneClientsObligations {

    @Autowired
    private ProjectionEngine projections;

    @Test
    void R08_the_first_contact_that_is_identified_opens_a_task_and_the_notice_meets_it() {
        ContactId call = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                new ContactLinked(call, client));
        assertThat(rules(aino)).containsExactly("notice");
        assertThat(file(aino).text("client.obligations.nodes.0.startedBy"))
                .isEqualTo("The client's first contact was identified");

        archive.write(aino, now, new NoticeGiven(client, "2026-1", "fi"));
        assertThat(rules(aino)).isEmpty();
        Answer met = file(aino);
        assertThat(met.text("client.obligations.nodes.0.state.code")).isEqualTo("met");
        assertThat(met.text("client.notices.0.version.label")).isEqualTo("Privacy notice 2026-1");
        assertThat(met.text("client.notices.0.language.code")).isEqualTo("fi");

        ContactId next = Records.contactId();
        archive.write(aino, now, Records.call(next, now), new ContactLinked(next, client));
        assertThat(rules(aino)).isEmpty();
    }

    @Test
    void R30_obligations_know_nothing_of_a_destroyed_contact_and_a_rebuild_gives_the_same() {
        ContactId call = Records.contactId();
        ContactId later = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                new ContactLinked(call, client),
                Records.call(later, now),
                new ContactLinked(later, client));
        assertThat(rules(aino)).containsExactly("notice");

        archive.write(aino, now, destroyed("contact", call.value()));
        assertThat(rules(aino)).as("by the later contact").containsExactly("notice");
        archive.write(aino, now, destroyed("contact", later.value()));

        assertThat(rules(aino)).isEmpty();
        assertThat(file(aino).data("client.obligations.nodes")).isEmpty();
        archive.write(aino, now, new NoticeGiven(client, "2026-1", "fi"));
        assertThat(file(aino).data("client.obligations.nodes")).isEmpty();
        assertThat(projections.verify("obligation").different()).doesNotContain(client.value());
        assertThat(projections.verify("obligation").unexpected()).doesNotContain(client.value());
    }

    @Test
    void R08_neither_somebody_elses_contact_nor_one_after_the_notice_opens_a_task() {
        ContactId call = Records.contactId();
        ContactId other = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                Records.call(other, now),
                new ContactLinked(call, client),
                new ContactLinked(other, client),
                new ContactUnlinked(call, client, "wrong-person"));
        assertThat(rules(aino)).containsExactly("notice");

        archive.write(aino, now, new ContactUnlinked(other, client, "wrong-person"));
        assertThat(rules(aino)).isEmpty();
        assertThat(file(aino).text("client.obligations.nodes.0.state.code")).isEqualTo("stopped");

        archive.write(aino, now, new ContactLinked(call, client));
        assertThat(rules(aino)).containsExactly("notice");

        ClientId told = Records.clientId();
        ContactId later = Records.contactId();
        archive.write(
                aino,
                now,
                Records.client(told, "Elsa", "Äyräpää"),
                new NoticeGiven(told, "2026-1", "sv"),
                Records.call(later, now),
                new ContactLinked(later, told));
        assertThat(rules(aino)).containsExactly("notice");
    }

    @Test
    void R08_the_task_goes_to_the_next_contacts_unit_where_the_first_contact_was_somebody_elses() {
        Person elsewhere = Person.lead(Records.newUnit());
        ContactId call = Records.contactId();
        ContactId other = Records.contactId();
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, MONDAY),
                new ContactLinked(call, client));
        archive.write(elsewhere, MONDAY, Records.call(other, MONDAY), new ContactLinked(other, client));
        assertThat(rules(lead)).containsExactly("notice");
        assertThat(rules(elsewhere)).isEmpty();

        then(aino, new ContactUnlinked(call, client, "wrong-person"));

        assertThat(rules(lead)).isEmpty();
        assertThat(rules(elsewhere)).containsExactly("notice");
    }

    private static RecordsDestroyed destroyed(String kind, UUID record) {
        return new RecordsDestroyed(
                new DestructionId(Ids.next()), List.of(new Destroyed(record, kind, List.of(0L))), List.of());
    }
}
