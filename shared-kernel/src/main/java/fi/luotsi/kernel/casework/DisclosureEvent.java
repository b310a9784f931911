package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import org.jspecify.annotations.Nullable;

/** An event by which personal data may leave the register: then its row in the disclosure log is written with it (703/2023 §10(3)). */
public interface DisclosureEvent extends TellsOutside {

    /** Whether personal data left. Then nothing below is absent. */
    @Override
    default boolean tellsOutside() {
        return true;
    }

    /** The client whose data they are. */
    @Nullable
    ClientId clientId();

    /** Code of the disclosure-basis list. */
    @Nullable
    String basis();

    /** To whom. */
    Personal<Text> target();

    @Nullable
    Personal<Disclosure> disclosure();
}
