package fi.luotsi.queryside.uselog;

import fi.luotsi.queryside.door.Passage;
import fi.luotsi.queryside.door.Scope;

/** Keeps a log to the rows of the viewer's own unit, but for those who supervise all of them. */
final class OwnUnit {

    private OwnUnit() {}

    static Selection of(Passage passage, String operation, Selection selection) {
        return passage.scope(operation) == Scope.ALL
                ? selection
                : selection.where("unit = ?", passage.viewer().unit());
    }
}
