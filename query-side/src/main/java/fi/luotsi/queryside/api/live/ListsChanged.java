package fi.luotsi.queryside.api.live;

import java.util.List;

/** The schema's {@code ListsChanged}. */
record ListsChanged(List<WatchedList> lists, String state) {}
