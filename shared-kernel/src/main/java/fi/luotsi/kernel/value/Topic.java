package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import jakarta.validation.constraints.NotNull;

/** What was asked in a contact, and what came of it. */
public record Topic(
        @NotNull @Coded(CodeList.TOPIC) String topic,
        @NotNull @Coded(CodeList.RESULT) String result) {}
