package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.RefusalWords;
import java.util.Arrays;
import java.util.List;

/** A refusal as {@code UserError} of the schema. */
public record UserError(String code, List<String> path, String message) {

    public static UserError of(Refusal refusal, Language language) {
        List<String> path = Arrays.stream(refusal.path().split("[.\\[\\]]+"))
                .filter(step -> !step.isEmpty())
                .toList();
        return new UserError(refusal.code(), path, RefusalWords.in(language, refusal));
    }
}
