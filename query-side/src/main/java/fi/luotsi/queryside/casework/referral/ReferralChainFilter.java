package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The schema's {@code ReferralChainFilter}. Of other units' members it asks for nothing that a unit which takes part in the chain is not
 * shown: so a filter tells no more than the chain.
 */
record ReferralChainFilter(
        @Nullable List<UUID> ids,
        @Nullable Direction direction,
        @Nullable String unit,
        @Nullable String otherUnit,
        @Nullable String state,
        @Nullable String targetCategory,
        @Nullable OffsetDateTime sentFrom,
        @Nullable OffsetDateTime sentBefore) {

    enum Direction {
        SENT,
        RECEIVED
    }

    List<Criteria> criteria(AccessContext access) {
        String own = access.viewer().unit();
        new ArgumentChecks()
                .code(CodeList.UNIT, unit, "filter.unit")
                .code(CodeList.UNIT, otherUnit, "filter.otherUnit")
                .done();
        new ArgumentChecks()
                .not(
                        unit != null && !unit.equals(own) && access.scope("ReferralChain") != Scope.ALL,
                        RefusalCode.NOT_ALLOWED_HERE.at("filter.unit"))
                .done();
        List<Criteria> member = new Filtering()
                .code(CodeList.REFERRAL_STATE, "state", "state", state)
                .code(CodeList.TARGET_CATEGORY, "targetCategory", "targetCategory", targetCategory)
                .between("sentAt", sentFrom, sentBefore, "sentBefore")
                .criteria();
        String whose = unit == null ? own : unit;
        if (direction != null) {
            member.add(Criteria.where(direction == Direction.SENT ? "unit" : "targetUnit")
                    .is(whose));
        }
        if (otherUnit != null) {
            member.add(new Criteria().orOperator(between(whose, otherUnit), between(otherUnit, whose)));
        }
        List<Criteria> all = new ArrayList<>(new Filtering().ids(ids).criteria());
        if (unit != null) {
            all.add(Criteria.where("content.units").is(unit));
        }
        if (!member.isEmpty()) {
            all.add(Criteria.where("content.members").elemMatch(new Criteria().andOperator(member)));
        }
        return all;
    }

    private static Criteria between(String sender, String receiver) {
        return Criteria.where("unit").is(sender).and("targetUnit").is(receiver);
    }
}
