package fi.luotsi.queryside.oversight.misuse;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Situation;
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
 * The letter that tells a client whether their data were used lawfully, and why (703/2023 §11(5)). It does not tell what was asked and
 * answered, or what was done about the reader.
 */
record MisuseLetter(Wording words) {

    static final Texts TEXTS = Texts.beside(MisuseLetter.class, "misuse-letter");

    /** The letter's query of a case. */
    static final String CASE = """
            query ($id: UUID!) {
              misuseCase(id: $id) {
                openedAt unit { code } clientId
                conclusion { concludedAt lawful opinion }
                client { name { given family } preferences { motherTongue { code } } }
              }
            }
            """;

    /**
     * The letter on a case.
     *
     * @param wanted the client's own language where there is none
     * @throws Refused when it is not concluded, or is about no one client
     */
    static Letter of(DataNode found, @Nullable Language wanted) {
        if (found.text("clientId") == null) {
            throw new Refused(List.of(Situation.NOT_ABOUT_ONE_CLIENT.at("id")));
        }
        DataNode conclusion = Optional.ofNullable(found.in("conclusion"))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_CONCLUDED.name(), "id"));
        DataNode client = found.in("client");
        DataNode preferences = client == null ? null : client.in("preferences");
        Language language = wanted == null
                ? Language.ofMotherTongue(preferences == null ? null : preferences.code("motherTongue"))
                : wanted;
        return new MisuseLetter(new Wording(language, TEXTS)).letter(found, conclusion, client);
    }

    private Letter letter(DataNode found, DataNode conclusion, @Nullable DataNode client) {
        DataNode name = client == null ? null : client.in("name");
        boolean lawful = Boolean.parseBoolean(conclusion.required("lawful"));
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(Stream.of(
                        fact("client", name == null ? null : name.text("given") + " " + name.text("family")),
                        fact("opened", day(found.required("openedAt"))),
                        fact("concluded", day(conclusion.required("concludedAt"))),
                        fact("unit", words.label(CodeList.UNIT, found.requiredCode("unit"))))
                .flatMap(each -> each)
                .toList()));
        parts.add(new Letter.Paragraph(words.text(lawful ? "lawful" : "unlawful")));
        parts.add(new Letter.Heading(words.text("opinion")));
        String opinion = conclusion.text("opinion");
        parts.add(new Letter.Paragraph(opinion == null ? words.text("destroyed") : opinion));
        parts.add(new Letter.Heading(words.text("next")));
        parts.add(new Letter.Paragraph(words.text("ombudsman")));
        parts.add(new Letter.Paragraph(words.text(lawful ? "log-report" : "police")));
        return new Letter(words.language(), words.text("title"), parts);
    }

    private String day(String moment) {
        return words.day(LocalDate.ofInstant(OffsetDateTime.parse(moment).toInstant(), FinnishTime.ZONE));
    }

    private Stream<Letter.Fact> fact(String name, @Nullable String value) {
        return Stream.ofNullable(value).map(known -> new Letter.Fact(words.text(name), known));
    }
}
