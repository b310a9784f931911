package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The schema's {@code ContactFilter}. */
record ContactFilter(
        @Nullable List<UUID> ids,
        @Nullable String channel,
        @Nullable String hub,
        @Nullable String municipality,
        @Nullable String serviceLine,
        @Nullable String clientGroup,
        @Nullable String language,
        @Nullable String initiator,
        @Nullable String topic,
        @Nullable String withoutTopic,
        @Nullable String result,
        @Nullable Boolean anonymous,
        @Nullable Boolean resolvedAtFirstContact,
        @Nullable UUID receivedBy,
        @Nullable OffsetDateTime receivedFrom,
        @Nullable OffsetDateTime receivedBefore) {

    /**
     * The criteria that a contact has to meet.
     *
     * @throws fi.luotsi.kernel.command.Refused when a code is not one of its list
     */
    List<Criteria> criteria() {
        return new Filtering()
                .ids(ids)
                .code(CodeList.CHANNEL, "channel", "content.channel", channel)
                .codeOrNotKnown(CodeList.UNIT, "hub", "content.hub", hub)
                .codeOrNotKnown(CodeList.MUNICIPALITY, "municipality", "content.municipality", municipality)
                .codeOrNotKnown(CodeList.SERVICE_LINE, "serviceLine", "content.serviceLine", serviceLine)
                .codeOrNotKnown(CodeList.CLIENT_GROUP, "clientGroup", "content.clientGroup", clientGroup)
                .codeOrNotKnown(CodeList.LANGUAGE, "language", "content.language", language)
                .codeOrNotKnown(CodeList.INITIATOR, "initiator", "content.initiator", initiator)
                .code(CodeList.TOPIC, "topic", "content.topics.topic", topic)
                .code(CodeList.NO_TOPIC_REASON, "withoutTopic", "content.withoutTopic", withoutTopic)
                .code(CodeList.RESULT, "result", "content.result", result)
                .exists("content.client", anonymous == null ? null : !anonymous)
                .equal("content.resolvedAtFirstContact", resolvedAtFirstContact)
                .equal("content.receivedBy", receivedBy)
                .between("content.receivedAt", receivedFrom, receivedBefore, "receivedBefore")
                .criteria();
    }
}
