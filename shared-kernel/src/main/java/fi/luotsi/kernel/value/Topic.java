package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import jakarta.validation.constraints.NotNull;

/** A topic that a contact raised, and its result. */
public record Topic(
        @NotNull @Coded(CodeList.TOPIC) String topic,
        @NotNull @Coded(CodeList.RESULT) String result) implements Worded {

    @Override
    public String words(Labels labels) {
        return labels.label(CodeList.TOPIC, topic) + ": " + labels.label(CodeList.RESULT, result);
    }
}
