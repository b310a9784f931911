package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The schema's {@code EpisodeFilter}. */
record EpisodeFilter(
        @Nullable List<UUID> ids,
        @Nullable String state,
        @Nullable UUID worker,
        @Nullable UUID client,
        @Nullable String urgency,
        @Nullable String result,
        @Nullable String clientGroup,
        @Nullable LocalDate dueBefore,
        @Nullable OffsetDateTime openedFrom,
        @Nullable OffsetDateTime openedBefore) {

    List<Criteria> criteria() {
        List<Criteria> all = new ArrayList<>(new Filtering()
                .ids(ids)
                .state("episode-state", state)
                .equal("content.client", client)
                .code(CodeList.URGENCY, "urgency", "content.urgency", urgency)
                .code(CodeList.RESULT, "result", "content.result", result)
                .known(CodeList.CLIENT_GROUP, "clientGroup", clientGroup)
                .between("content.openedAt", openedFrom, openedBefore, "openedBefore")
                .criteria());
        if (worker != null) {
            all.add(onCaseloadOf(worker));
        }
        return all;
    }

    /** As {@link EpisodeDocument#caseloadOf}, for the store. */
    static Criteria onCaseloadOf(UUID person) {
        return new Criteria()
                .orOperator(
                        Criteria.where("content.ownWorker").is(person),
                        Criteria.where("content.worker")
                                .is(person)
                                .and("content.ownWorker")
                                .exists(false));
    }
}
