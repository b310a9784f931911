package fi.luotsi.commandside.misuse;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.MisuseCases.AnswerInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.AskInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.ConcludeMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseCases.OpenMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.TellOfMisuseCase;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is opened, looked into, concluded with reasons, and told to the client. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MisuseCaseTest {

    private static final MisuseId CASE = new MisuseId(id(90));
    private static final InquiryId INQUIRY = new InquiryId(id(91));
    private static final UUID ONNI = id(92);
    private static final UUID USE = id(93);

    private static final MisuseAsked ASKED = new MisuseAsked(CASE, INQUIRY, text("Miksi katsoit?"));
    private static final MisuseAnswered ANSWERED = new MisuseAnswered(CASE, INQUIRY, text("Vahingossa"));
    private static final MisuseConcluded CONCLUDED =
            new MisuseConcluded(CASE, false, text("Työtehtävää ei ollut"), text("Huomautus"));

    private static OpenMisuseCase open(@Nullable ClientId client, UUID suspect) {
        return new OpenMisuseCase(CASE, client, suspect, List.of(USE), "finding", "Sama sukunimi");
    }

    private static MisuseOpened opened(@Nullable ClientId client, UUID suspect) {
        return new MisuseOpened(CASE, client, suspect, List.of(USE), "finding", text("Sama sukunimi"));
    }

    @Test
    void R25_a_case_is_opened_about_what_somebody_read_of_a_client_or_of_many() {
        given(registered(AINO)).when(open(AINO, ONNI)).then(opened(AINO, ONNI));
        given().when(open(null, ONNI)).then(opened(null, ONNI));
        given(registered(AINO)).when(open(ELSA, ONNI)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void R25_questions_and_answers_are_kept() {
        given(opened(null, ONNI))
                .when(new AskInMisuseCase(CASE, INQUIRY, "Miksi katsoit?"))
                .then(ASKED);
        given(opened(null, ONNI), ASKED)
                .when(new AnswerInMisuseCase(CASE, INQUIRY, "Vahingossa"))
                .then(ANSWERED);
    }

    @Test
    void a_question_is_asked_once_and_answered_once() {
        given(opened(null, ONNI), ASKED)
                .when(new AskInMisuseCase(CASE, INQUIRY, "Miksi?"))
                .refused(RefusalCode.ALREADY_EXISTS, "inquiryId");
        given(opened(null, ONNI), ASKED, ANSWERED)
                .when(new AnswerInMisuseCase(CASE, INQUIRY, "En"))
                .refused(RefusalCode.ALREADY_ANSWERED, "inquiryId");
        given(opened(null, ONNI))
                .when(new AnswerInMisuseCase(CASE, INQUIRY, "En"))
                .refused(RefusalCode.NOT_FOUND, "inquiryId");
    }

    @Test
    void R25_it_is_concluded_with_an_opinion_on_lawfulness_and_its_reasons() {
        given(opened(AINO, ONNI), ASKED)
                .when(new ConcludeMisuseCase(CASE, false, "Työtehtävää ei ollut", "Huomautus"))
                .then(CONCLUDED);
        given(opened(AINO, ONNI))
                .when(new ConcludeMisuseCase(CASE, true, "Tehtävä oli", null))
                .then(new MisuseConcluded(CASE, true, text("Tehtävä oli"), null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void R25_a_conclusion_without_its_opinion_on_lawfulness_is_refused(@Nullable String opinion) {
        given(opened(AINO, ONNI))
                .when(new ConcludeMisuseCase(CASE, true, opinion, null))
                .refused(RefusalCode.LAWFULNESS_MISSING, "opinion");
    }

    @Test
    void R25_nobody_opens_or_concludes_a_case_against_themselves() {
        given().when(open(null, WORKER.id())).refused(RefusalCode.REVIEW_OF_ONESELF, "suspect");
        given(opened(null, WORKER.id()))
                .when(new ConcludeMisuseCase(CASE, true, "Kaikki kunnossa", null))
                .refused(RefusalCode.REVIEW_OF_ONESELF, "misuseId");
    }

    @Test
    void a_concluded_case_is_not_looked_into_any_more() {
        given(opened(AINO, ONNI), ASKED, CONCLUDED)
                .when(new AskInMisuseCase(CASE, new InquiryId(id(94)), "Entä nyt?"))
                .refused(RefusalCode.ALREADY_CONCLUDED, "misuseId");
        given(opened(AINO, ONNI), ASKED, CONCLUDED)
                .when(new AnswerInMisuseCase(CASE, INQUIRY, "Vahingossa"))
                .refused(RefusalCode.ALREADY_CONCLUDED, "misuseId");
        given(opened(AINO, ONNI), CONCLUDED)
                .when(new ConcludeMisuseCase(CASE, true, "Sittenkin", null))
                .refused(RefusalCode.ALREADY_CONCLUDED, "misuseId");
    }

    @Test
    void R25_the_client_is_told_once_and_when_there_is_something_to_tell() {
        given(opened(AINO, ONNI), CONCLUDED)
                .when(new TellOfMisuseCase(CASE, "post"))
                .then(new MisuseTold(CASE, "post"));
        given(opened(AINO, ONNI))
                .when(new TellOfMisuseCase(CASE, "post"))
                .refused(RefusalCode.NOT_CONCLUDED, "misuseId");
        given(opened(AINO, ONNI), CONCLUDED, new MisuseTold(CASE, "post"))
                .when(new TellOfMisuseCase(CASE, "post"))
                .refused(RefusalCode.ALREADY_TOLD, "misuseId");
        given(opened(null, ONNI), CONCLUDED)
                .when(new TellOfMisuseCase(CASE, "post"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "misuseId");
    }

    @Test
    void a_case_is_opened_once_and_one_that_was_not_opened_is_not_concluded() {
        given(opened(null, ONNI)).when(open(null, ONNI)).refused(RefusalCode.ALREADY_EXISTS, "misuseId");
        given().when(new ConcludeMisuseCase(CASE, true, "Kunnossa", null)).refused(RefusalCode.NOT_FOUND, "misuseId");
    }
}
