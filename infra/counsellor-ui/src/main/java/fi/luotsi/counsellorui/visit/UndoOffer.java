package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.service.Document;
import org.jspecify.annotations.Nullable;

/** Whether what the person did last to a record can be undone. */
record UndoOffer(@Nullable Offer undoOffer) {

    static final Document<UndoOffer> DOCUMENT = new Document<>("UndoOffer", UndoOffer.class);

    /**
     * What can be undone.
     *
     * @param mutation by which it is undone
     * @param whole whether nothing is left of the record then
     */
    record Offer(String id, int version, String mutation, boolean whole) {}
}
