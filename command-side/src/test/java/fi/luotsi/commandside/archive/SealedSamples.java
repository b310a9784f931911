package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.samples.RecordMaker;
import fi.luotsi.samples.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Events of any type with every component filled in; each personal value is a text that occurs nowhere else. */
final class SealedSamples extends RecordMaker {

    private static final LocalDate OPEN_DAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final List<String> canaries = new ArrayList<>();
    private final Function<Slot, UUID> ids;
    private final Class<? extends CaseworkEvent> within;
    private boolean sealed;

    /**
     * Samples.
     *
     * @param within which event stands within another, where one does
     */
    SealedSamples(Function<Slot, UUID> ids, Class<? extends CaseworkEvent> within) {
        this.ids = ids;
        this.within = within;
    }

    /** The texts put into the sealed parts so far. */
    List<String> canaries() {
        return canaries;
    }

    @Override
    protected boolean isLeftOut(Slot slot) {
        return false;
    }

    @Override
    protected int size(Slot slot) {
        return 1;
    }

    @Override
    protected UUID id(Slot slot) {
        return ids.apply(slot);
    }

    @Override
    protected Object personal(Slot value) {
        sealed = true;
        try {
            return super.personal(value);
        } finally {
            sealed = false;
        }
    }

    @Override
    protected Object plain(Slot slot) {
        return switch (slot.raw().getSimpleName()) {
            case "String" -> sealed ? noted("Kanaria-" + Ids.next()) : open(slot);
            case "LocalDate" -> sealed ? day() : OPEN_DAY;
            case "Instant" -> Instant.parse("2026-03-02T07:15:00Z");
            case "boolean", "Boolean" -> true;
            case "Long" -> 1L;
            case "long" -> 0L;
            case "CaseworkEvent" -> make(within);
            default -> throw new IllegalStateException("no sample of " + slot.raw() + " for " + slot.name());
        };
    }

    private LocalDate day() {
        LocalDate day = LocalDate.of(1901, 1, 1).plusDays(DAYS.getAndIncrement());
        noted(day.toString());
        return day;
    }

    private String noted(String canary) {
        canaries.add(canary);
        return canary;
    }

    private static String open(Slot slot) {
        return slot.list()
                .flatMap(list -> Codes.published().all(list).stream().findFirst())
                .map(Code::value)
                .orElse("open-" + slot.name());
    }
}
