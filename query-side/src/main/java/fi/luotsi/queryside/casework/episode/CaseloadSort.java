package fi.luotsi.queryside.casework.episode;

import fi.luotsi.queryside.api.graphql.Sorting;

/** The schema's {@code CaseloadSort}. */
enum CaseloadSort {
    OPENED_NEWEST_FIRST(Sorting.descending("content.byOpening", EpisodeDocument::byOpening)),
    OPENED_OLDEST_FIRST(Sorting.ascending("content.byOpening", EpisodeDocument::byOpening)),
    CHANGED_NEWEST_FIRST(Sorting.descending("content.byChange", EpisodeDocument::byChange)),
    URGENT_FIRST(Sorting.ascending("content.byUrgency", EpisodeDocument::byUrgency)),
    /** No store can sort by a sealed name: see {@link ByClientName}. */
    CLIENT_NAME(Sorting.ascending("_id", episode -> episode.id().toString()));

    private final Sorting<EpisodeDocument> sorting;

    CaseloadSort(Sorting<EpisodeDocument> sorting) {
        this.sorting = sorting;
    }

    Sorting<EpisodeDocument> sorting() {
        return sorting;
    }
}
