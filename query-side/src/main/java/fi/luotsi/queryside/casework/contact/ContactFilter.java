package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The schema's {@code ContactFilter}. */
record ContactFilter(
        @Nullable String channel,
        @Nullable String municipality,
        @Nullable String topic,
        @Nullable Boolean anonymous,
        @Nullable OffsetDateTime receivedFrom,
        @Nullable OffsetDateTime receivedBefore) {

    /**
     * The criteria that a contact has to meet.
     *
     * @throws fi.luotsi.kernel.command.Refused when a code is not one of its list
     */
    List<Criteria> criteria() {
        new ArgumentChecks()
                .code(CodeList.CHANNEL, channel, "filter.channel")
                .code(CodeList.MUNICIPALITY, municipality, "filter.municipality")
                .code(CodeList.TOPIC, topic, "filter.topic")
                .not(
                        receivedFrom != null && receivedBefore != null && !receivedFrom.isBefore(receivedBefore),
                        RefusalCode.VALID_UNTIL_BEFORE_FROM.at("filter.receivedBefore"))
                .done();
        List<Criteria> all = new ArrayList<>();
        equal(all, "content.channel", channel);
        equal(all, "content.municipality", municipality);
        equal(all, "content.topics.topic", topic);
        if (anonymous != null) {
            all.add(Criteria.where("content.client").exists(!anonymous));
        }
        if (receivedFrom != null) {
            all.add(Criteria.where("content.receivedAt").gte(receivedFrom.toInstant()));
        }
        if (receivedBefore != null) {
            all.add(Criteria.where("content.receivedAt").lt(receivedBefore.toInstant()));
        }
        return all;
    }

    private static void equal(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
