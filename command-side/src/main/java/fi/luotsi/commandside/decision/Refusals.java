package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons against one command, gathered so that the caller hears all of them at once. */
public final class Refusals {

    private final List<Refusal> told = new ArrayList<>();

    /** A record is created once, and exists before anything else is done to it. */
    public static void refuseUnlessItExists(boolean exists, boolean creates, String idField) {
        if (exists == creates) {
            throw new Refused(List.of((exists ? RefusalCode.ALREADY_EXISTS : RefusalCode.NOT_FOUND).at(idField)));
        }
    }

    /** For a reason beside which no other can be told. */
    public static void refuseWhen(boolean wrong, RefusalCode code, String path) {
        if (wrong) {
            throw new Refused(List.of(code.at(path)));
        }
    }

    public Refusals when(boolean wrong, RefusalCode code, String path) {
        return wrong ? add(List.of(code.at(path))) : this;
    }

    public Refusals add(List<Refusal> refusals) {
        told.addAll(refusals);
        return this;
    }

    /** The field is given exactly when it is called for. A blank text is not given. */
    public Refusals exactlyWhen(boolean calledFor, @Nullable String value, String path, Situation otherwise) {
        return requiredWhen(calledFor, value, path).onlyWhen(calledFor, value, path, otherwise);
    }

    public Refusals requiredWhen(boolean calledFor, @Nullable String value, String path) {
        return when(calledFor && !FreeText.given(value), RefusalCode.REQUIRED, path);
    }

    public Refusals onlyWhen(boolean allowed, @Nullable String value, String path, Situation otherwise) {
        return when(!allowed && FreeText.given(value), otherwise, path);
    }

    /** What is given though the situation leaves no place for it. */
    public Refusals when(boolean wrong, Situation situation, String path) {
        return wrong ? add(List.of(situation.at(path))) : this;
    }

    /** No value stands twice in a list; a wrong one is named by its index. */
    public Refusals distinct(List<String> values, String list, String field) {
        for (int i = 0; i < values.size(); i++) {
            when(values.indexOf(values.get(i)) < i, RefusalCode.DUPLICATE, list + "[" + i + "]" + field);
        }
        return this;
    }

    /** Refuses when anything was told. */
    public void refuse() {
        if (!told.isEmpty()) {
            throw new Refused(told);
        }
    }
}
