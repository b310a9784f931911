package fi.luotsi.queryside.oversight.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class MisuseTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    @Autowired
    private NotedCommands commands;

    private final Person onni = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(onni.unit());
    private final ClientId client = Records.clientId();
    private final MisuseId misuse = new MisuseId(Ids.next());
    private final InquiryId inquiry = new InquiryId(Ids.next());
    private final UUID use = Ids.next();

    private void opened(@Nullable ClientId about, CaseworkEvent... more) {
        archive.write(onni, Records.MONDAY, Records.client(client, "Väinö", "Yläsaari"));
        archive.write(
                lead,
                Records.MONDAY,
                new MisuseOpened(misuse, about, onni.id(), List.of(use), "finding", Records.text("Sama sukunimi")));
        archive.write(lead, Records.MONDAY, more);
    }

    private MisuseConcluded concluded(boolean lawful) {
        return new MisuseConcluded(misuse, lawful, Records.text("Työtehtävää ei ollut"), Records.text("Huomautus"));
    }

    private Answer found(Person person) {
        return asking.ask(person, "fi", "oversight/misuse/misuse", "misuseCase", Map.of("id", misuse.value()));
    }

    private Answer mutate(Person person, String mutation, Map<String, ?> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("commandId", Ids.next());
        whole.put("misuseId", misuse.value());
        return asking.mutate(person, mutation, whole);
    }

    private Map<String, Object> opening(UUID suspect, List<UUID> uses, UUID about) {
        return Map.of(
                "suspect", suspect, "uses", uses, "clientId", about, "origin", "finding", "grounds", "Sama sukunimi");
    }

    @Test
    void R25_a_case_tells_what_was_suspected_asked_answered_and_concluded() {
        opened(
                client,
                new MisuseAsked(misuse, inquiry, Records.text("Miksi katsoit?")),
                new MisuseAnswered(misuse, inquiry, Records.text("Vahingossa")),
                concluded(false),
                new MisuseTold(misuse, "post"));

        Answer answer = found(lead);

        assertThat(answer.text("misuseCase.state.code")).isEqualTo("told");
        assertThat(answer.text("misuseCase.suspect.id")).isEqualTo(onni.id().toString());
        assertThat(answer.text("misuseCase.origin.label")).isEqualTo("Lokivalvonnan havainto");
        assertThat(answer.text("misuseCase.grounds")).isEqualTo("Sama sukunimi");
        assertThat(answer.text("misuseCase.uses.0")).isEqualTo(use.toString());
        assertThat(answer.text("misuseCase.client.name.family")).isEqualTo("Yläsaari");
        assertThat(answer.text("misuseCase.inquiries.0.question")).isEqualTo("Miksi katsoit?");
        assertThat(answer.text("misuseCase.inquiries.0.answer")).isEqualTo("Vahingossa");
        assertThat(answer.text("misuseCase.conclusion.lawful")).isEqualTo("false");
        assertThat(answer.text("misuseCase.conclusion.opinion")).isEqualTo("Työtehtävää ei ollut");
        assertThat(answer.text("misuseCase.conclusion.concludedBy.id"))
                .isEqualTo(lead.id().toString());
        assertThat(answer.text("misuseCase.manner.code")).isEqualTo("post");
        assertThat(answer.text("misuseCase.version")).isEqualTo("4");
    }

    @Test
    void R25_only_those_who_supervise_the_unit_see_a_case_and_their_reading_is_logged() {
        opened(client);
        Person stranger = Person.lead(Records.newUnit());

        assertThat(found(lead).data("misuseCase").isNull()).isFalse();
        assertThat(found(Person.auditor()).data("misuseCase").isNull()).isFalse();
        assertThat(found(stranger).data("misuseCase").isNull()).isTrue();
        assertThat(found(onni).errors()).containsExactly("DENIED misuseCase");
        assertThat(rows.only(lead).shown().get("MisuseCase")).containsExactly(misuse.toString());
        assertThat(rows.only(stranger).denied().get("MisuseCase")).containsExactly(misuse.toString());
        assertThat(asking.ask(stranger, "en", "oversight/misuse/misuse", "misuseCases", Map.of())
                        .data("misuseCases.totalCount")
                        .asInt())
                .isZero();
        assertThat(asking.ask(lead, "en", "oversight/misuse/misuse", "misuseCases", Map.of("state", "open"))
                        .nodes("misuseCases", "id"))
                .containsExactly(misuse.toString());
        assertThat(asking.ask(lead, "en", "oversight/misuse/misuse", "misuseCases", Map.of("state", "concluded"))
                        .nodes("misuseCases", "id"))
                .isEmpty();
    }

    @Test
    void R25_a_case_is_opened_only_about_uses_in_the_units_own_use_log() {
        archive.write(onni, Records.MONDAY, Records.client(client, "Väinö", "Yläsaari"));
        asking.ask(onni, "casework/client/client", Map.of("id", client.value()));
        UUID read = rows.only(onni).id();

        for (Map<String, Object> wrong : List.of(
                opening(onni.id(), List.of(read, Records.unknown()), client.value()),
                opening(Records.unknown(), List.of(read), client.value()))) {
            assertThat(mutate(lead, "openMisuseCase", wrong).userErrors("openMisuseCase"))
                    .containsExactly("NOT_FOUND uses");
        }
        assertThat(mutate(
                                Person.lead(Records.newUnit()),
                                "openMisuseCase",
                                opening(onni.id(), List.of(read), client.value()))
                        .userErrors("openMisuseCase"))
                .containsExactly("NOT_FOUND uses");
        assertThat(mutate(lead, "openMisuseCase", opening(onni.id(), List.of(read), Records.unknown()))
                        .userErrors("openMisuseCase"))
                .containsExactly("NOT_FOUND clientId");
        assertThat(commands.by(lead)).isEmpty();

        mutate(lead, "openMisuseCase", opening(onni.id(), List.of(read), client.value()));

        assertThat(commands.by(lead).getFirst().command())
                .isEqualTo(new MisuseCases.OpenMisuseCase(
                        misuse, client, onni.id(), List.of(read), "finding", "Sama sukunimi"));
    }

    @Test
    void R25_the_units_supervisor_asks_answers_concludes_and_informs() {
        opened(client);

        mutate(lead, "askInMisuseCase", Map.of("inquiryId", inquiry.value(), "question", "Miksi?"));
        mutate(lead, "answerInMisuseCase", Map.of("inquiryId", inquiry.value(), "answer", "Vahingossa"));
        mutate(lead, "concludeMisuseCase", Map.of("lawful", false, "opinion", "Ei ollut", "measures", "Huomautus"));
        mutate(lead, "tellOfMisuseCase", Map.of("manner", "post"));

        assertThat(commands.by(lead).stream().map(NotedCommands.Noted::command))
                .containsExactly(
                        new MisuseCases.AskInMisuseCase(misuse, inquiry, "Miksi?"),
                        new MisuseCases.AnswerInMisuseCase(misuse, inquiry, "Vahingossa"),
                        new MisuseCases.ConcludeMisuseCase(misuse, false, "Ei ollut", "Huomautus"),
                        new MisuseCases.TellOfMisuseCase(misuse, "post"));
        Map<String, Object> conclusion = Map.of("lawful", true, "opinion", "Oli");
        assertThat(mutate(Person.lead(Records.newUnit()), "concludeMisuseCase", conclusion)
                        .userErrors("concludeMisuseCase"))
                .containsExactly("NOT_FOUND misuseId");
        assertThat(mutate(onni, "concludeMisuseCase", conclusion).errors())
                .containsExactly("DENIED concludeMisuseCase");
    }

    private Answer letter(Person person, String query) {
        return asking.get(person, "/misuse-cases/" + misuse + "/letter.pdf" + query);
    }

    private static String read(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void R25_the_client_is_told_in_writing_whether_it_was_lawful_and_why_and_not_who_was_asked_what()
            throws IOException {
        opened(
                client,
                new MisuseAsked(misuse, inquiry, Records.text("Miksi katsoit?")),
                new MisuseAnswered(misuse, inquiry, Records.text("Vahingossa")),
                concluded(false));

        assertThat(read(letter(lead, "")))
                .contains("Näkemys tietojenne käsittelyn lainmukaisuudesta", "Väinö Yläsaari", "ilman lain mukaista")
                .contains("Työtehtävää ei ollut", "tietosuojavaltuutetun", "rikosilmoituksen")
                .doesNotContain("Miksi katsoit?", "Vahingossa", "Huomautus", onni.name());
        assertThat(read(letter(lead, "?language=sv"))).contains("utan laglig grund", "dataombudsmannen");
    }

    @Test
    void R25_a_case_without_a_conclusion_or_a_client_has_no_letter() {
        opened(client);
        assertThat(letter(lead, "").body()).contains("NOT_CONCLUDED");
        assertThat(letter(Person.lead(Records.newUnit()), "").body()).contains("NOT_FOUND");
        assertThat(letter(Person.auditor(), "").status()).isEqualTo(403);
        archive.write(lead, Records.MONDAY, concluded(true));
        assertThat(letter(lead, "").status()).isEqualTo(200);
    }

    @Test
    void its_history_is_shown_to_those_who_may_see_the_case() {
        opened(null, concluded(true));

        Answer history = asking.query(
                lead, "{ history(id: \"" + misuse + "\") { edges { node { event title changes { field after } } } } }");

        assertThat(history.text("history.edges.0.node.title")).isEqualTo("A suspected misuse was taken up");
        assertThat(history.text("history.edges.1.node.event")).isEqualTo("misuse.concluded");
        assertThat(history.body()).contains("Finding in the use log", "Työtehtävää ei ollut");
        assertThat(letter(lead, "").body()).contains("NOT_ALLOWED_HERE");
        assertThat(asking.query(onni, "{ history(id: \"" + misuse + "\") { totalCount } }")
                        .data("history.totalCount")
                        .asInt())
                .isZero();
    }
}
