package fi.luotsi.counsellorui.live;

import fi.luotsi.counsellorui.service.Document;
import java.util.List;

/** A signal of the service's. */
public record ListsChanged(Signal listsChanged) {

    static final Document<ListsChanged> DOCUMENT = new Document<>("ListsChanged", ListsChanged.class);

    /** The lists that have changed, and the state of all that are watched. */
    public record Signal(List<String> lists, String state) {}
}
