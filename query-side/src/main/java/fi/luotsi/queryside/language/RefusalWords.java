package fi.luotsi.queryside.language;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalMessages;
import java.util.Arrays;
import java.util.List;

/** The message of a refusal, in which a field has the name that it has for those who read. */
public final class RefusalWords {

    private RefusalWords() {}

    /** The message in the language; a field without a name for readers stands by its path. */
    public static String in(Language language, Refusal refusal) {
        return RefusalMessages.in(language.tag(), refusal, field(language, refusal.path()));
    }

    private static String field(Language language, String path) {
        List<String> steps = Arrays.stream(path.split("[.\\[\\]]+", -1))
                .filter(step -> !step.isEmpty() && !step.chars().allMatch(Character::isDigit))
                .toList();
        if (steps.isEmpty()) {
            return path;
        }
        String within = steps.size() > 1 ? steps.get(steps.size() - 2) : "";
        return Fields.TEXTS.keys().contains(within + "." + steps.getLast())
                        || Fields.TEXTS.keys().contains(steps.getLast())
                ? Fields.name(language, within, steps.getLast())
                : path;
    }
}
