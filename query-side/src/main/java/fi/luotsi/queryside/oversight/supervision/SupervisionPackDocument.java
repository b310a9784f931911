package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.UUID;

/**
 * A pack that was made, as the schema's {@code SupervisionPack} shows it.
 *
 * @param position of its event: what was recorded before is in it
 * @param newest what lists are sorted by
 */
record PackDocument(
        UUID id,
        UUID clientId,
        Instant madeAt,
        UUID madeBy,
        String unit,
        String basis,
        Personal<Text> recipient,
        Personal<Disclosure> disclosure,
        String position,
        String newest) {}
