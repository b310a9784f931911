package fi.luotsi.queryside.casework.episode;

import fi.luotsi.queryside.api.graphql.Sorting;

/** The schema's {@code CaseloadSort}. */
enum CaseloadSort {
    OPENED_NEWEST_FIRST,
    OPENED_OLDEST_FIRST,
    CHANGED_NEWEST_FIRST,
    URGENT_FIRST,
    /** No episode knows its obligations: see {@link ByDue}. */
    DUE_FIRST,
    /** No store can sort by a sealed name: see {@link ByClientName}. */
    CLIENT_NAME;

    Sorting<EpisodeDocument> sorting() {
        return switch (this) {
            case OPENED_NEWEST_FIRST -> Sorting.descending("content.byOpening", EpisodeDocument::byOpening);
            case OPENED_OLDEST_FIRST -> Sorting.ascending("content.byOpening", EpisodeDocument::byOpening);
            case CHANGED_NEWEST_FIRST -> Sorting.descending("content.byChange", EpisodeDocument::byChange);
            case URGENT_FIRST -> Sorting.ascending("content.byUrgency", EpisodeDocument::byUrgency);
            case DUE_FIRST, CLIENT_NAME ->
                Sorting.ascending("_id", episode -> episode.id().toString());
        };
    }
}
