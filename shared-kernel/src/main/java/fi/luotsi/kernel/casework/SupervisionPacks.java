package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The whole case of a client, given to a supervisor of the county. */
public interface SupervisionPacks {

    sealed interface Command extends ClientCommand, Fact<ClientEvent> {}

    sealed interface Event extends ClientEvent {}

    /** The provisions on which a supervisor or a court is told: codes of the disclosure-basis list that serve nothing else. */
    Set<String> BASES = Set.of("741-2023", "731-1999-111", "1050-2018-18", "court");

    /**
     * Makes a pack of all that is the client's, up to now, which is a disclosure (703/2023 §10(3)).
     *
     * @param basis one of {@link #BASES}
     * @param recipient the authority, and who in it
     * @param information the case that was asked for, as by its matter and diary number
     */
    record MakeSupervisionPack(
            @NotNull ClientId clientId,
            @NotNull @NewId PackId packId,
            @NotNull @Coded(CodeList.DISCLOSURE_BASIS) String basis,
            @NotBlankText @Size(max = 200) @CleanText String recipient,
            @NotBlankText @Size(max = 2000) @CleanText String information)
            implements Command {

        @Override
        public SupervisionPackMade event() {
            return new SupervisionPackMade(
                    clientId,
                    packId,
                    basis,
                    FreeText.personal(recipient),
                    Personal.of(new Disclosure(FreeText.orNull(information), recipient, null)));
        }
    }

    /**
     * A pack of all that was recorded of the client before this event was made for a supervisor or a court.
     *
     * @param basis the provision, a code of the disclosure-basis list
     */
    @StoredAs("client.supervision-pack-made")
    @Adds
    record SupervisionPackMade(
            ClientId clientId,
            PackId packId,

            @Told(as = "packBasis") @Coded(CodeList.DISCLOSURE_BASIS)
            String basis,

            @Told(as = "packRecipient") Personal<Text> target,
            @Told(as = "packDisclosure") Personal<Disclosure> disclosure)
            implements Event, DisclosureEvent {}
}
