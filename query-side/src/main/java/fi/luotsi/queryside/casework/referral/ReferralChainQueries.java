package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.casework.referral.ChainDocument.Member;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Chains, from any member. Who takes part in one member sees the whole chain; members of other units with their target, state and
 * times only, which is one of the four named exceptions from one's own unit, and her own likewise once the matter is closed.
 */
@Controller
class ChainQueries implements PayloadObject {

    private final Documents<ChainDocument> chains;
    private final Archive archive;

    ChainQueries(ChainProjection fold, DocumentsFactory documents, Archive archive) {
        this.chains = documents.of(fold);
        this.archive = archive;
    }

    @QueryMapping
    Optional<ChainDocument> referralChain(@Argument UUID referralId, DataFetchingEnvironment environment) {
        return ofMember(referralId).filter(chain -> authorize(chain, AccessContexts.of(environment)));
    }

    @SchemaMapping(typeName = "ReferralChain")
    List<Member> members(ChainDocument chain, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return chain.members().stream()
                .map(member -> shown(member, chain, access))
                .toList();
    }

    @SchemaMapping(typeName = "ReferralChain")
    String outcome(ChainDocument chain) {
        return chain.members().getLast().state();
    }

    @SchemaMapping(typeName = "Referral")
    boolean minimal(Member member) {
        return member.unit() == null;
    }

    @SchemaMapping(typeName = "Referral")
    @Nullable
    Code reason(Member member) {
        CodeList list = member.state().equals("revoked") ? CodeList.REVOKE_REASON : CodeList.DECLINE_REASON;
        return Codes.published().find(list, member.reason()).orElse(null);
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return ReferralCommand.class;
    }

    @Override
    public String field() {
        return "chain";
    }

    /** Which chain it is, the archive tells at once. */
    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return archive.beginning(aggregate)
                .map(Envelope::event)
                .filter(ReferralSent.class::isInstance)
                .map(sent -> ((ReferralSent) sent).rootId().value())
                .flatMap(root -> chains.await(root, aggregate, version, atMost))
                .map(Folded::content)
                .filter(chain -> authorize(chain, access));
    }

    private Optional<ChainDocument> ofMember(UUID referral) {
        return chains.find(Criteria.where("content.memberIds").is(referral), Sort.by("_id"), 1).stream()
                .findFirst()
                .map(Folded::content);
    }

    static boolean authorize(ChainDocument chain, AccessContext access) {
        return access.authorize(subject(chain));
    }

    private static ProtectedRecord subject(ChainDocument chain) {
        return new ProtectedRecord(
                "ReferralChain",
                chain.id(),
                chain.client(),
                chain.units(),
                chain.serviceTasks(),
                chain.memberIds(),
                true);
    }

    private static Member shown(Member member, ChainDocument chain, AccessContext access) {
        String own = access.viewer().unit();
        boolean takesPart = own.equals(member.unit()) || own.equals(member.targetUnit());
        if (access.scope("ReferralChain") == Scope.ALL
                || (takesPart && access.isShownInFull(subject(chain)))
                || access.isOpenInEmergency(subject(chain))) {
            return member;
        }
        access.showMinimal("ReferralMinimal", member.id(), chain.client());
        return member.minimal();
    }
}
