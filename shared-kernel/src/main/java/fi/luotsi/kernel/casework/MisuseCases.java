package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases of suspected misuse of client data (703/2023 §11(5), 78). */
public interface MisuseCases {

    sealed interface Command extends MisuseCommand {}

    sealed interface Event extends MisuseEvent {}

    /**
     * Opens a case of suspected misuse.
     *
     * @param clientId whose data it is about, where it is about somebody's
     * @param suspect who read
     * @param uses rows of the use log that it is about
     * @param origin code of the misuse-origin list
     * @param grounds why it is suspected
     */
    record OpenMisuseCase(
            @NotNull @NewId MisuseId misuseId,

            @OnlyNames(by = "the rows of the use log have to concern them") @Nullable
            ClientId clientId,

            @NotNull UUID suspect,
            @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> uses,
            @NotNull @Coded(CodeList.MISUSE_ORIGIN) String origin,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements Command {

        @Override
        public MisuseOpened event() {
            return new MisuseOpened(misuseId, clientId, suspect, uses, origin, FreeText.personal(grounds));
        }
    }

    record AskInMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull @NewId InquiryId inquiryId,
            @NotBlankText @Size(max = 2000) @CleanText String question)
            implements Command {

        @Override
        public MisuseAsked event() {
            return new MisuseAsked(misuseId, inquiryId, FreeText.personal(question));
        }
    }

    record AnswerInMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull InquiryId inquiryId,
            @NotBlankText @Size(max = 20_000) @CleanText String answer)
            implements Command {

        @Override
        public MisuseAnswered event() {
            return new MisuseAnswered(misuseId, inquiryId, FreeText.personal(answer));
        }
    }

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
            implements Command {

        @Override
        public MisuseConcluded event() {
            return new MisuseConcluded(
                    misuseId,
                    lawful,
                    Objects.requireNonNull(FreeText.personalOrNull(opinion)),
                    FreeText.personalOrNull(measures));
        }
    }

    record TellOfMisuseCase(
            @NotNull MisuseId misuseId,
            @NotNull @Coded(CodeList.DELIVERY_MANNER) String manner) implements Command {

        @Override
        public MisuseTold event() {
            return new MisuseTold(misuseId, manner);
        }
    }

    /**
     * Somebody is suspected.
     *
     * @param clientId whose data it is about; null where it is about the amount of what was read
     * @param suspect who read
     * @param uses ids of the rows of the use log that it is about
     * @param origin code of the misuse-origin list
     */
    @StoredAs("misuse.opened")
    record MisuseOpened(
            MisuseId misuseId,
            @Told(as = "client") @Nullable ClientId clientId,
            @OfStaff UUID suspect,
            List<UUID> uses,

            @Told(as = "misuseOrigin") @Coded(CodeList.MISUSE_ORIGIN)
            String origin,

            @Told(as = "suspicionGrounds") Personal<Text> grounds)
            implements Event, Opens {

        public MisuseOpened {
            uses = List.copyOf(uses);
        }
    }

    /** Somebody was asked, the suspect or another. */
    @StoredAs("misuse.asked")
    @Adds
    record MisuseAsked(MisuseId misuseId, InquiryId inquiryId, Personal<Text> question) implements Event {}

    @StoredAs("misuse.answered")
    @Adds
    @Follows(value = MisuseAsked.class, of = "inquiryId")
    record MisuseAnswered(MisuseId misuseId, InquiryId inquiryId, Personal<Text> answer) implements Event {}

    /**
     * The case was concluded.
     *
     * @param lawful whether all of it was
     * @param opinion on that, with its reasons
     * @param measures what was done about it, or null
     */
    @StoredAs("misuse.concluded")
    @Follows({MisuseAsked.class, MisuseAnswered.class})
    record MisuseConcluded(
            MisuseId misuseId,
            boolean lawful,
            @Told(as = "lawfulnessOpinion") Personal<Text> opinion,
            @Nullable Personal<Text> measures)
            implements Event, Closes {}

    /**
     * The client has been given the opinion in writing.
     *
     * @param manner code of the delivery-manner list
     */
    @StoredAs("misuse.told")
    record MisuseTold(
            MisuseId misuseId,
            @Coded(CodeList.DELIVERY_MANNER) String manner) implements Event, Transition, TellsOutside {}
}
