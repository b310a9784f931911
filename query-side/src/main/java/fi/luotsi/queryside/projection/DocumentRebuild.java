package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document folded from the start of the archive, which is read as far as the projection's name prefix narrows it. */
record DocumentRebuild<D extends Record>(Projection<D> projection, DocumentForm<D> form, Archive archive) {

    /** The document, or null where no event belongs to it. */
    DocumentUpdate.@Nullable Grown document(UUID document, int limit) {
        DocumentUpdate.Grown grown = null;
        long unlearnt = Archive.START;
        List<Recorded> events = after(Archive.START, limit);
        while (!events.isEmpty()) {
            List<Recorded> its =
                    Routes.byDocument(projection, events, Revisions.in(archive)).get(document);
            if (its != null) {
                Stored<D> before = grown == null ? null : form.decode(grown.bytes());
                DocumentUpdate.Grown after =
                        DocumentUpdate.after(projection, form, document, before, its, Revisions.in(archive));
                grown = after == null ? grown : after;
            }
            for (Recorded event : events) {
                unlearnt = ErasurePropagation.learntFrom(projection, event).isEmpty() ? unlearnt : event.position();
            }
            events = after(events.getLast().position(), limit);
        }
        // as the document may be stored that unlearnt something
        return grown == null ? null : grown.at(form, unlearnt);
    }

    private List<Recorded> after(long position, int limit) {
        return projection.namePrefix().isEmpty()
                ? archive.after(position, limit)
                : archive.after(position, limit, projection.namePrefix());
    }
}
