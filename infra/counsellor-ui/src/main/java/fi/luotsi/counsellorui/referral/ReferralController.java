package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Live;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A chain from any of its referrals; inbox and outbox. */
@RestController
class ReferralController {

    private static final int PAGE = 50;
    private static final String OLDEST = "OLDEST_FIRST";

    /** The service offers nothing for longer. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Clock clock;

    ReferralController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(Paths.REFERRALS + "/{id}")
    ResponseEntity<String> chain(Visit visit, @PathVariable String id) {
        ReferralChain.Answer answer = visit.ask(ReferralChain.DOCUMENT, Map.of("id", id, "undoable", visit.mayUndo()));
        ReferralChain chain = Visit.found(ReferralChain.DOCUMENT, answer.referralChain());
        Shell shell = shell(visit, id, chain, answer.undoOffer());
        return visit.page("referral/chain.jte", shell, new ChainPage(chain, visit, shell.moments()));
    }

    /** The document asks of the referral that the address names; somebody may have acted just now on another one of the chain. */
    private Shell shell(Visit visit, String id, ReferralChain chain, @Nullable UndoOffer offer) {
        ReferralChain.Member latest = chain.latest();
        return offer == null
                        && !latest.id().equals(id)
                        && latest.changedAt().isAfter(OffsetDateTime.now(clock).minus(LATELY))
                ? visit.shell("referral.title", latest.id(), visit.lastDeed(latest.id()))
                : visit.shell("referral.title", id, offer);
    }

    /** What waits longest stands first, unless another order is asked for. */
    @GetMapping(Paths.REFERRALS)
    ResponseEntity<String> chains(Visit visit) {
        Filters filters = Filters.of(visit.request(), "direction", "state", "targetCategory", "otherUnit");
        Filters order = Filters.of(visit.request(), "sort");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        Shell shell = visit.shell("referral.list");
        Age age = Age.of(visit.request());
        Map<String, Object> filter = filters.input();
        age.sentBefore(shell.moments()).ifPresent(moment -> filter.put("sentBefore", moment));
        variables.put("filter", filter);
        List<String> lists = filters.has("direction")
                ? List.of("REFERRALS_" + filters.get("direction"))
                : List.of("REFERRALS_RECEIVED", "REFERRALS_SENT");
        variables.put("lists", lists);
        variables.put("sort", order.has("sort") ? order.get("sort") : OLDEST);
        ReferralChains answer = visit.ask(ReferralChains.DOCUMENT, variables);
        return visit.page(
                "referral/chains.jte",
                shell,
                new ReferralsPage(
                        answer,
                        new Live(lists, answer.state()),
                        Pager.of(visit.request(), answer.referralChains().pageInfo()),
                        Filters.of(visit.request(), "direction", "state", "targetCategory", "otherUnit", "age", "sort"),
                        List.of(
                                new Choice("RECEIVED", shell.say("referral.received")),
                                new Choice("SENT", shell.say("referral.sent"))),
                        visit.codes("referral-state"),
                        visit.codes("target-category"),
                        visit.codes("unit"),
                        Age.choices(shell),
                        List.of(
                                new Choice(OLDEST, shell.say("referral.oldest-first")),
                                new Choice("NEWEST_FIRST", shell.say("referral.newest-first")))));
    }
}
