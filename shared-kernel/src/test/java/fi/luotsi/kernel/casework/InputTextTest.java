package fi.luotsi.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.ValidIdentityCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A text that a person sends is a code of a list, or its declaration says that they may write it freely. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputTextTest {

    private static final UndeclaredTexts UNDECLARED =
            new UndeclaredTexts(Set.of(Coded.class, CleanText.class, ValidIdentityCode.class));

    private record Careless(
            @Coded(CodeList.CHANNEL) String channel,
            @CleanText String note,
            String remark,
            List<String> remarks) {}

    @Test
    @Tag("declaration")
    void a_text_that_a_command_takes_is_of_a_list_or_free() {
        assertThat(SealedRecords.of(CaseworkCommand.class).stream()
                        .filter(command -> !command.isAnnotationPresent(SystemCommand.class))
                        .flatMap(UNDECLARED::in))
                .extracting(text ->
                        text + " takes any text: name its list by @Coded, or add @CleanText where it is free text")
                .isEmpty();
    }

    @Test
    void a_command_that_takes_any_text_is_found() {
        assertThat(UNDECLARED.in(Careless.class)).containsExactly("Careless.remark", "Careless.remarks");
    }
}
