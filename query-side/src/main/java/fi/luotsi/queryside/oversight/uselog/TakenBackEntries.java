package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.telling.EventTelling;
import fi.luotsi.queryside.telling.EventTelling.ToldPart;
import fi.luotsi.queryside.telling.EventWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was recorded of a client by a slip and taken back, or was wrong and put right. It counts as if it had not happened, so that no record shows it; but it is held
 * of the client until the record's time is over, and so the client's copy has it (GDPR 15), apart from what counts.
 */
@Component
final class TakenBackEntries {

    /** The part of the copy that they stand in. */
    static final String PART = "takenBack";

    /** The record that an entry was in, in the entry. */
    static final String RECORD = "record";

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    private final RetainedKeys keys;
    private final Archive archive;

    TakenBackEntries(RetainedKeys keys, Archive archive) {
        this.keys = keys;
        this.archive = archive;
    }

    /** An event that was taken back or put right, and when that was. */
    private record Slip(Envelope event, Instant takenBackAt) {}

    /**
     * Those of all records that the answer reaches, in the order in which they were recorded.
     *
     * @param places whether it may be told where the client is
     */
    List<Map<String, Object>> of(UUID client, Language language, boolean places, AccessContext answering) {
        List<UUID> records =
                keys.of(client).stream().map(RetainedKey::record).distinct().toList();
        List<Slip> slips = new ArrayList<>();
        archive.ofAggregates(records, "").stream()
                .collect(Collectors.groupingBy(each -> each.envelope().aggregate()))
                .values()
                .forEach(events -> slips.addAll(of(events, answering)));
        slips.sort(Comparator.comparing(slip -> slip.event().metadata().appendedAt()));
        return slips.stream()
                .map(slip -> told(slip, language, places, answering))
                .toList();
    }

    private static List<Slip> of(List<Recorded> events, AccessContext answering) {
        List<Envelope> all = events.stream().map(Recorded::envelope).toList();
        List<Envelope> revisions =
                all.stream().filter(each -> each.event() instanceof Revision).toList();
        if (revisions.isEmpty()
                || ProtectedRecord.of(all).filter(answering::admitInFull).isEmpty()) {
            return List.of();
        }
        return revisions.stream()
                .flatMap(each -> Standing.goneBy(each, all).stream()
                        .map(gone -> new Slip(gone, each.metadata().appendedAt())))
                .toList();
    }

    private static Map<String, Object> told(Slip slip, Language language, boolean places, AccessContext answering) {
        CaseworkEvent event = slip.event().event();
        Map<String, Object> values = new LinkedHashMap<>();
        for (ToldPart part : EventTelling.of(event.getClass()).parts()) {
            String value = isCopied(part, places) ? value(part, event, language, answering) : null;
            if (value != null) {
                values.put(part.name(), value);
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", slip.event().id().toString());
        told.put(RECORD, Map.of("id", slip.event().aggregate().toString()));
        told.put("entry", new EventWords(language).word(CODEC.name(event)));
        told.put("recordedAt", Wording.iso(slip.event().metadata().appendedAt()));
        told.put("takenBackAt", Wording.iso(slip.takenBackAt()));
        told.put("values", values);
        return told;
    }

    /** As of the records that count: no members of the staff, no ids, and no place of a client who must not be found. */
    private static boolean isCopied(ToldPart part, boolean places) {
        boolean link = part.part().type() instanceof Class<?> type
                && (type == UUID.class || type == Origin.class || RecordId.class.isAssignableFrom(type));
        boolean place = CopyMarks.tellsPlace(part.list()) || part.part().type() == Address.class;
        return !link && part.part().annotation(OfStaff.class).isEmpty() && (places || !place);
    }

    /** In words; null where there is none, or where its key was destroyed. */
    private static @Nullable String value(
            ToldPart part, CaseworkEvent event, Language language, AccessContext answering) {
        Object value = part.part().of(event);
        Object plain = value instanceof Personal<?> sealed && part.part().type() instanceof Class<?> type
                ? answering.openOne(sealed, type)
                : value;
        return plain == null ? null : new EventWords(language).of(plain, part.list());
    }
}
