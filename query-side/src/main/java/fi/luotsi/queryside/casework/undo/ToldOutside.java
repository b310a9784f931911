package fi.luotsi.queryside.casework.undo;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.TellsOutside;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.language.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The schema's {@code ToldOutside}: that somebody outside learnt of a client. */
record ToldOutside(String title, Instant recordedAt) {

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    /** Those of a client since a moment, in records that the viewer may see, in their order. */
    static List<ToldOutside> of(UUID client, Instant since, RetainedKeys keys, Archive archive, AccessContext access) {
        List<UUID> records =
                keys.of(client).stream().map(RetainedKey::record).distinct().toList();
        Map<UUID, List<Envelope>> events = archive.ofAggregates(records, "").stream()
                .map(Recorded::envelope)
                .collect(Collectors.groupingBy(Envelope::aggregate));
        return events.values().stream()
                .filter(its -> ProtectedRecord.of(its).filter(access::mayShow).isPresent())
                .flatMap(its -> Standing.of(its).stream())
                .filter(each -> each.event() instanceof TellsOutside telling && telling.tellsOutside())
                .filter(each -> each.metadata().appendedAt().isAfter(since))
                .sorted(Comparator.comparing(each -> each.metadata().appendedAt()))
                .map(each -> new ToldOutside(
                        Fields.TEXTS.get(access.language(), CODEC.name(each.event())),
                        each.metadata().appendedAt()))
                .toList();
    }
}
