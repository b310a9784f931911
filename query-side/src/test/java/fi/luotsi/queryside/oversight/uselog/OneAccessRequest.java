package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's request for all that is held of them, to another unit than the one that helped them. */
abstract class OneAccessRequest {

    @Autowired
    Writer archive;

    @Autowired
    Asking asking;

    @Autowired
    UseRows rows;

    final Person helmi = Person.counsellor(Records.newUnit());
    final Person registrar = Person.counsellor(Records.newUnit());
    final ClientId client = Records.clientId();
    final EpisodeId episode = Records.episodeId();
    final ContactId contact = Records.contactId();
    final ReferralId signposted = Records.referralId();
    final NoteId note = new NoteId(Ids.next());
    final RightsRequestId request = Records.requestId();

    /** Helmi's unit has advised, guided and referred the client, who has asked another unit for a copy of all their data. */
    void asked(CaseworkEvent... more) {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.call(contact, Records.MONDAY),
                Records.note(contact, "Portaat ovat raskaat"),
                Records.sent(signposted, contact, helmi, null),
                new ContactLinked(contact, client),
                Records.opened(episode, client, helmi),
                new EpisodeNoteAdded(episode, note, Records.text("Sisar Aune epäili kaatumista")),
                Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
        archive.write(helmi, Records.MONDAY, more);
        archive.write(registrar, Records.MONDAY, Records.asked(request, client, registrar, "access"));
    }

    /** A relative asks for the copy, of a client of whom something is recorded. */
    void askedByARelative() {
        archive.write(
                registrar,
                Records.MONDAY,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind("access")
                        .form("written")
                        .applicant("relative")
                        .receivedOn(LocalDate.of(2026, 3, 2))
                        .unit(registrar.unit())
                        .asked(Records.text("Veljeni tiedot"))
                        .build());
    }

    Answer export(Person person, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("id", request.value());
        return asking.ask(person, "fi", "oversight/uselog/logs", "accessExport", variables);
    }

    /** {@code part label: value} of each field. */
    static List<String> told(Answer answer) {
        List<String> told = new ArrayList<>();
        answer.data("accessExport.sections")
                .forEach(section -> section.path("records").forEach(record -> record.path("fields")
                        .forEach(field -> told.add(section.path("name").asString() + " "
                                + field.path("label").asString() + ": "
                                + field.path("value").asString()))));
        return told;
    }
}
