package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on a case of suspected misuse of client data (703/2023 §11(5), 78). */
public sealed interface MisuseCommand extends CaseworkCommand {

    MisuseId misuseId();

    @Override
    default UUID aggregateId() {
        return misuseId().value();
    }

    /**
     * Begins to look into it.
     *
     * @param clientId whose data it is about, where it is about somebody's
     * @param suspect who read
     * @param uses rows of the use log that it is about
     * @param origin code of the misuse-origin list
     * @param grounds why it is suspected
     */
    record OpenMisuseCase(
            @NotNull MisuseId misuseId,
            @Nullable ClientId clientId,
            @NotNull UUID suspect,
            @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> uses,
            @NotNull @Coded(CodeList.MISUSE_ORIGIN) String origin,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements MisuseCommand {}

    record AskInMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull InquiryId inquiryId,
            @NotBlankText @Size(max = 2000) @CleanText String question)
            implements MisuseCommand {}

    record AnswerInMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull InquiryId inquiryId,
            @NotBlankText @Size(max = 20_000) @CleanText String answer)
            implements MisuseCommand {}

    /**
     * Ends it.
     *
     * @param opinion whether it was lawful, and why; it may not be missing, which the decision tells
     */
    record ConcludeMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull Boolean lawful,
            @Nullable @Size(max = 20_000) @CleanText String opinion,
            @Nullable @Size(max = 2000) @CleanText String measures)
            implements MisuseCommand {}

    record TellOfMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull @Coded(CodeList.DELIVERY_MANNER) String manner) implements MisuseCommand {}
}
