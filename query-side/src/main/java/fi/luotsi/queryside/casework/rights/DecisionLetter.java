package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The letter on a decided request of a client: the decision with its ground (703/2023 §11; GDPR 12(4), from memory; 812/2000 §23a for an
 * objection), and where to turn with a complaint, from memory of the acts.
 */
record DecisionLetter(Wording words) {

    static final Texts TEXTS = Texts.beside(DecisionLetter.class, "decision-letter");

    /** It is answered, and neither granted nor refused. */
    private static final String OBJECTION = "objection";

    /** The letter's query of a request. */
    static final String REQUEST = """
            query ($id: UUID!) {
              rightsRequest(id: $id) {
                kind { code } receivedOn unit { code }
                decision { decidedAt outcome { code } ground { code } reasons }
                client { name { given family } preferences { motherTongue { code } } }
              }
            }
            """;

    /**
     * The letter on a request.
     *
     * @param wanted the client's own language where there is none
     * @throws Refused when nothing is decided
     */
    static Letter of(DataNode request, @Nullable Language wanted) {
        DataNode client = request.in("client");
        DataNode preferences = client == null ? null : client.in("preferences");
        Language language = wanted == null
                ? Language.ofMotherTongue(preferences == null ? null : preferences.code("motherTongue"))
                : wanted;
        DataNode decision = Optional.ofNullable(request.in("decision"))
                .orElseThrow(() -> new Refused(RefusalCode.REQUEST_NOT_DECIDED.name(), "id"));
        return new DecisionLetter(new Wording(language, TEXTS)).letter(request, decision, client);
    }

    private Letter letter(DataNode request, DataNode decision, @Nullable DataNode client) {
        String kind = request.requiredCode("kind");
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(facts(request, decision, client)));
        if (!kind.equals(OBJECTION)) {
            parts.add(new Letter.Paragraph(words.text(decision.requiredCode("outcome"))));
        }
        String reasons = decision.text("reasons");
        if (reasons != null) {
            parts.add(new Letter.Heading(words.text("reasons")));
            parts.add(new Letter.Paragraph(reasons));
        }
        parts.add(new Letter.Heading(words.text("next")));
        parts.add(new Letter.Paragraph(words.text("next." + kind)));
        parts.add(new Letter.Paragraph(words.text("free")));
        return new Letter(
                words.language(), words.text("title." + (kind.equals(OBJECTION) ? OBJECTION : "other")), parts);
    }

    private List<Letter.Fact> facts(DataNode request, DataNode decision, @Nullable DataNode client) {
        DataNode name = client == null ? null : client.in("name");
        String ground = decision.code("ground");
        String kind = request.requiredCode("kind");
        return Stream.of(
                        fact("client", name == null ? null : name.text("given") + " " + name.text("family")),
                        fact("request", words.label(CodeList.RIGHTS_REQUEST_KIND, kind)),
                        fact("received", words.day(LocalDate.parse(request.required("receivedOn")))),
                        fact("decided", words.day(decidedOn(decision))),
                        fact("unit", words.label(CodeList.UNIT, request.requiredCode("unit"))),
                        fact(
                                "outcome",
                                kind.equals(OBJECTION)
                                        ? null
                                        : words.label(CodeList.RIGHTS_OUTCOME, decision.requiredCode("outcome"))),
                        fact("ground", ground == null ? null : words.label(CodeList.REFUSAL_GROUND, ground)))
                .flatMap(each -> each)
                .toList();
    }

    private static LocalDate decidedOn(DataNode decision) {
        return LocalDate.ofInstant(
                OffsetDateTime.parse(decision.required("decidedAt")).toInstant(), FinnishTime.ZONE);
    }

    private Stream<Letter.Fact> fact(String name, @Nullable String value) {
        return Stream.ofNullable(value).map(known -> new Letter.Fact(words.text(name), known));
    }
}
