package fi.luotsi.queryside.casework.episode;

import org.springframework.data.domain.Sort;

/** The schema's {@code CaseloadSort}. */
enum CaseloadSort {
    OPENED_NEWEST_FIRST,
    OPENED_OLDEST_FIRST,
    CHANGED_NEWEST_FIRST,
    URGENT_FIRST,
    /** No store can sort by a sealed name: see {@link ByClientName}. */
    CLIENT_NAME;

    Sort.Direction direction() {
        return switch (this) {
            case OPENED_NEWEST_FIRST, CHANGED_NEWEST_FIRST -> Sort.Direction.DESC;
            case OPENED_OLDEST_FIRST, URGENT_FIRST, CLIENT_NAME -> Sort.Direction.ASC;
        };
    }

    String field() {
        return switch (this) {
            case OPENED_NEWEST_FIRST, OPENED_OLDEST_FIRST -> "content.byOpening";
            case CHANGED_NEWEST_FIRST -> "content.byChange";
            case URGENT_FIRST -> "content.byUrgency";
            case CLIENT_NAME -> "_id";
        };
    }

    /** What stands in that field. */
    String key(EpisodeDocument episode) {
        return switch (this) {
            case OPENED_NEWEST_FIRST, OPENED_OLDEST_FIRST -> episode.byOpening();
            case CHANGED_NEWEST_FIRST -> episode.byChange();
            case URGENT_FIRST -> episode.byUrgency();
            case CLIENT_NAME -> episode.id().toString();
        };
    }
}
