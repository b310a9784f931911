package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.Sorting;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.casework.referral.ReferralChainDocument.Member;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Chains, from any member. A unit that takes part in one member sees the whole chain, and of other units' members only target, state and
 * times: one of the four named exceptions. Once the matter is closed, it sees no more than that of its own members.
 */
@Controller
class ReferralChainQueries {

    private static final Reach REACH =
            new Reach("ReferralChain", "content.units", "content.client", "content.memberIds");
    private static final ListFilter<?, List<Criteria>> FILTER =
            ListFilter.ofDocuments(ReferralChainFilter.class, ReferralChainFilter::criteria);

    private final Records<ReferralChainDocument> chains;
    private final InstantSource clock;

    ReferralChainQueries(RecordsFactory records, ObjectProvider<InstantSource> clock) {
        this.chains = records.of(ReferralChainDocument.class);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @QueryMapping
    Optional<ReferralChainDocument> referralChain(@Argument UUID referralId, DataFetchingEnvironment environment) {
        return chains.first(Criteria.where("content.memberIds").is(referralId), AccessContexts.of(environment));
    }

    @QueryMapping
    Connection<ReferralChainDocument> referralChains(@Argument ListOrder sort, DataFetchingEnvironment environment) {
        List<Criteria> criteria = new ArrayList<>(FILTER.of(environment));
        criteria.addAll(REACH.ofClientsAndNobody(AccessContexts.of(environment)));
        return chains.page(criteria, sort.by("content.newest", ReferralChainDocument::newest), environment);
    }

    @SchemaMapping(typeName = "ReferralChain")
    List<Member> members(ReferralChainDocument chain, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return chain.members().stream()
                .map(member -> shown(member, chain, access))
                .toList();
    }

    @SchemaMapping(typeName = "ReferralChain")
    String outcome(ReferralChainDocument chain) {
        return ChainOutcome.of(chain);
    }

    @SchemaMapping(typeName = "ReferralChain")
    boolean open(ReferralChainDocument chain) {
        return ChainOutcome.isOpen(chain);
    }

    @SchemaMapping(typeName = "ReferralChain")
    List<ChainOutcome.Waiting> waiting(ReferralChainDocument chain, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return ChainOutcome.waiting(chain, clock.instant()).stream()
                .map(leaf -> new ChainOutcome.Waiting(shown(leaf.referral(), chain, access), leaf.since(), leaf.days()))
                .toList();
    }

    /** The member that the mutation changed, where its chain is shown. */
    @SchemaMapping(typeName = "ReferralPayload")
    @Nullable
    Member referral(DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        Map<String, Object> payload = Objects.requireNonNull(environment.getSource());
        return payload.get("chain") instanceof ReferralChainDocument chain
                ? chain.members().stream()
                        .filter(member -> member.id().equals(payload.get("id")))
                        .findFirst()
                        .map(member -> shown(member, chain, access))
                        .orElse(null)
                : null;
    }

    @SchemaMapping(typeName = "Referral")
    boolean minimal(Member member) {
        return member.unit() == null;
    }

    /** Somebody has acted on one that was answered, so it cannot be taken back. */
    @SchemaMapping(typeName = "Referral")
    String ifVoid(Member member) {
        return member.state().equals("sent") && !"signposted".equals(member.kind()) ? "revoked" : "corrected";
    }

    @SchemaMapping(typeName = "Referral")
    @Nullable
    Code reason(Member member) {
        CodeList list = member.state().equals("revoked") ? CodeList.REVOKE_REASON : CodeList.DECLINE_REASON;
        return Codes.published().find(list, member.reason()).orElse(null);
    }

    @Bean
    Link<ReferralChainDocument, List<Criteria>> chainsOfContacts() {
        return listed("Contact.referralChains", "content.contacts", ReferralChainDocument::contacts);
    }

    @Bean
    Link<ReferralChainDocument, List<Criteria>> chainsOfUnlinkings() {
        return listed("Unlinking.referralChains", "content.contacts", ReferralChainDocument::contacts);
    }

    @Bean
    Link<ReferralChainDocument, List<Criteria>> chainsOfEpisodes() {
        return listed("Episode.referralChains", "content.episodes", ReferralChainDocument::episodes);
    }

    @Bean
    Link<ReferralChainDocument, List<Criteria>> chainsOfClients() {
        return listed("Client.referralChains", "content.client", chain -> Stream.ofNullable(chain.client())
                .toList());
    }

    private Link<ReferralChainDocument, List<Criteria>> listed(
            String field, String component, Function<ReferralChainDocument, Collection<UUID>> owners) {
        Sorting<ReferralChainDocument> first =
                Sorting.ascending("_id", chain -> chain.id().toString());
        return chains.listed(field, REACH, component, owners, FILTER, first);
    }

    private static Member shown(Member member, ReferralChainDocument chain, AccessContext access) {
        String own = access.viewer().unit();
        boolean takesPart = own.equals(member.unit()) || own.equals(member.targetUnit());
        if (access.scope("ReferralChain") == Scope.ALL
                || (takesPart && access.isShownInFull(chain.record()))
                || access.isOpenInEmergency(chain.record())) {
            return member;
        }
        access.showMinimal("ReferralMinimal", member.id(), chain.client());
        return member.minimal();
    }
}
