package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.samples.LikelyReferral;
import fi.luotsi.samples.LikelyUndo;
import fi.luotsi.samples.Misspoken;
import fi.luotsi.samples.RandomCommand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Any sequence of commands leads to a history that makes sense; a failure names its seed. */
class AnyHistoryTest {

    private static final int COMMANDS = 700;

    /** {@code -Dluotsi.histories=10000} plays so many; the ordinary build fewer. */
    private static final int SEEDS = Integer.getInteger("luotsi.histories", 100);

    /** {@code -Dluotsi.seed=2105} begins there: with {@code -Dluotsi.histories=1} it plays that history alone. */
    private static final long FIRST = Long.getLong("luotsi.seed", 1);

    /** One history cannot meet everything. */
    private static final boolean ALONE = SEEDS == 1;

    /** Where the search for the rarest stops: each kind of record that is added makes all others rarer. */
    private static final int MOST_SEEDS = 3_000;

    @Test
    void any_sequence_of_commands_keeps_the_invariants_and_every_event_and_refusal_of_the_domain_is_met() {
        Set<Object> unmet = new HashSet<>(everyEvent());
        unmet.addAll(everyRefusalOfTheDomain());
        for (long seed = FIRST; seed < FIRST + SEEDS || (!ALONE && seed <= MOST_SEEDS && !unmet.isEmpty()); seed++) {
            try {
                History history = play(seed, refusals -> refusals.stream()
                        .map(Refusal::code)
                        .map(RefusalCode::valueOf)
                        .forEach(unmet::remove));
                Settling.holdsOfAll(history);
                history.all().forEach(event -> unmet.remove(event.getClass()));
                hold(history.standing().stream()
                        .filter(event -> !(event instanceof Corrected))
                        .toList());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(ALONE ? Set.of() : unmet)
                .as("met in none of %d histories", MOST_SEEDS)
                .isEmpty();
    }

    private static void hold(List<CaseworkEvent> events) {
        events.forEach(Invariants::holdOfEvery);
        aggregates(events).forEach(Invariants::hold);
        ReferralInvariants.hold(events.stream()
                .filter(ReferralEvent.class::isInstance)
                .map(ReferralEvent.class::cast)
                .toList());
    }

    /** Another person tries: nobody reviews their own access or answers their own unit's referral, and an administrator confirms late. */
    private static CommandContext byAnother(CaseworkCommand command, History history) {
        return switch (command) {
            case Emergencies.ReviewEmergency _ -> Examples.actedBy(new Actor(Examples.id(45), "team-lead", "nokia"));
            case Destructions.ConfirmDestruction _ ->
                Examples.actedBy(new Actor(Examples.id(45), "administrator", "nokia"));
            case ReferralAnswers.AcceptReferral _, ReferralAnswers.DeclineReferral _ ->
                Examples.actedBy(new Actor(
                        Examples.id(46),
                        "service-counsellor",
                        history.of(command.aggregateId(), Referral.NONE)
                                .receiver()
                                .orElse("nokia")));
            default -> Examples.context();
        };
    }

    /** One in three tells of something that happened some hours before it is recorded. */
    private static CommandContext late(Random clock, CommandContext context) {
        return clock.nextInt(8) > 0
                ? context
                : Examples.occurred(context.actor(), context.now().minusSeconds(clock.nextInt(20_000)));
    }

    /** Three of four referrals are such as lead somewhere. */
    private static CaseworkCommand likely(CaseworkCommand command, History history, int turn) {
        int last = history.of(command.aggregateId()).size() - 1;
        return switch (LikelyUndo.of(command, turn % 5 == 0 ? last - 1 : last)) {
            case SendReferral send when turn % 2 == 0 -> LikelyReferral.withinTheRegister(send, "asiakasohjaus");
            case SendReferral send when turn % 4 == 1 -> LikelyReferral.byConsent(send);
            case CaseworkCommand other -> other;
        };
    }

    /**
     * A command that was carried out.
     *
     * @param entry sequence number of the first event that it led to
     */
    private record Given(CaseworkCommand command, CommandContext context, long entry) {

        /** Mostly by who gave it, in time, and where it happened when it did. */
        private CommandContext correcting(Random dice) {
            Instant now = Examples.NOW.plus(dice.nextInt(20) == 0 ? 20 : 0, ChronoUnit.DAYS);
            Instant happened = Examples.NOW.minusSeconds(dice.nextInt(20_000));
            return Examples.by(dice.nextInt(9) == 0 ? Examples.WORKER : context.actor(), now)
                    .correcting(new Correction(
                            entry, RandomCommand.TEXTS.getFirst(), dice.nextInt(3) == 0 ? happened : null));
        }
    }

    /** Decides each command twice, and takes the states from events only. */
    private static History play(long seed, Consumer<List<Refusal>> refused) {
        History history = new History();
        RandomCommand any = new RandomCommand(seed, Examples.WORKER, Examples.NOW, Examples::id);
        Random clock = new Random(seed);
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            CaseworkCommand next = likely(Settling.chosen(any.next(), history, i), history, i);
            Given wrong = i % 5 == 4 && !given.isEmpty() ? given.get(clock.nextInt(given.size())) : null;
            CaseworkCommand command =
                    wrong == null || clock.nextInt(9) == 0 ? next : Misspoken.of(wrong.command(), clock);
            CommandContext context = wrong == null
                    ? late(clock, i % 2 == 0 ? byAnother(next, history) : Examples.context())
                    : wrong.correcting(clock);
            Decider<?, ?, ?> before = history.state(command);
            try {
                List<? extends CaseworkEvent> events = history.decide(command, context);
                assertThat(history.decide(command, context)).isEqualTo(events);
                assertThat(events)
                        .allSatisfy(event -> assertThat(event.aggregateId()).isEqualTo(command.aggregateId()));
                assertThat(events)
                        .extracting(CaseworkEvent::keyId)
                        .filteredOn(key -> !key.equals(command.aggregateId()))
                        .as("one entry, whose key the command's row goes with")
                        .hasSizeLessThan(2);
                // what happened some time ago is taken to have been recorded then
                given.add(new Given(
                        command, context, history.of(command.aggregateId()).size()));
                history.add(events, context.occurredAt(), context.actor(), context.occurredAt());
                // the program's own steps come late now and then
                if (i % 3 != 0 && Settling.isDue(events)) {
                    Settling.settle(history, new ContactId(command.aggregateId()));
                }
            } catch (Refused refusal) {
                assertThat(refusal.refusals()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(history.state(command)).isEqualTo(before);
                refused.accept(refusal.refusals());
            }
        }
        return history;
    }

    private static Collection<List<CaseworkEvent>> aggregates(List<CaseworkEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> List.of(AggregateType.of(event), event.aggregateId()), Collectors.toList()))
                .values();
    }

    private static List<? extends Class<?>> everyEvent() {
        return AggregateType.all().stream()
                .flatMap(kind -> kind.eventTypes().stream())
                .toList();
    }

    private static List<RefusalCode> everyRefusalOfTheDomain() {
        return Arrays.stream(RefusalCode.values())
                .filter(RefusalCode::isOfTheDomain)
                .toList();
    }
}
