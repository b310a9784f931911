package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import org.jspecify.annotations.Nullable;

/** Whether what the person did last to a record can be undone, where a page's own document does not ask that. */
record LastDeed(@Nullable UndoOffer undoOffer) {

    static final Document<LastDeed> DOCUMENT = new Document<>("LastDeed", LastDeed.class);
}
