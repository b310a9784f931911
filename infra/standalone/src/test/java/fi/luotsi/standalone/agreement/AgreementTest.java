package fi.luotsi.standalone.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.samples.RandomCommand;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories by seed: what decides, what is shown and what is told hold each fact alike. A failure names its seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {

    private static final int COMMANDS = 700;

    /** Where the search for the rarest fact stops. */
    private static final long MOST_SEEDS = 1_000;

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Actor WORKER = new Actor(id(12), "service-counsellor", "nokia");

    private static final List<String> MODELS =
            HeldFact.ALL.stream().map(HeldFact::of).distinct().toList();

    private final Decided decided = new Decided();
    private final Shown shown = new Shown();
    private final Map<String, Standing> told = new HashMap<>();

    /** {@code -Dluotsi.seeds=10000} tries more. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("luotsi.seeds", 100));
    }

    private static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    private void play(long seed, BiConsumer<CaseworkCommand, List<? extends CaseworkEvent>> then) {
        RandomCommand any = new RandomCommand(seed, WORKER, NOW, AgreementTest::id);
        for (int i = 0; i < COMMANDS; i++) {
            CaseworkCommand command = any.next();
            CommandContext context = context(i % 2 == 0 ? another(command) : WORKER);
            try {
                List<? extends CaseworkEvent> events = decided.decide(command, context);
                for (CaseworkEvent event : events) {
                    shown.take(event, metadata(context));
                    told.computeIfAbsent(key(event), _ -> new Standing()).take(event);
                }
                then.accept(command, events);
            } catch (Refused _) {
                // most of what is said at random is refused
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_decides_and_what_is_shown_and_what_is_told_hold_each_fact_alike(long seed) {
        play(seed, (command, events) -> {
            Seen state = decided.state(command);
            for (HeldFact fact : HeldFact.ALL) {
                if (isOf(fact.of(), events)) {
                    assertThat(fact.shown().apply(document(fact.of(), command)))
                            .as("%s of %s after %s", fact.name(), fact.of(), events)
                            .isEqualTo(fact.decided().apply(state));
                }
            }
            MODELS.stream()
                    .filter(model -> isOf(model, events))
                    .forEach(model ->
                            agrees(document(model, command), Objects.requireNonNull(told.get(key(events.getFirst())))));
        });
    }

    @Test
    void the_seeds_meet_every_fact_in_more_than_one_state() {
        Map<HeldFact, Set<Object>> met = new HashMap<>();
        for (long seed = 1; seed <= MOST_SEEDS && !allMetTwice(met); seed++) {
            AgreementTest run = new AgreementTest();
            run.play(seed, (command, events) -> {
                Seen state = run.decided.state(command);
                HeldFact.ALL.stream().filter(fact -> isOf(fact.of(), events)).forEach(fact -> met.computeIfAbsent(
                                fact, _ -> new HashSet<>())
                        .add(String.valueOf(fact.decided().apply(state))));
            });
        }

        assertThat(HeldFact.ALL).allSatisfy(fact -> assertThat(met.getOrDefault(fact, Set.of()))
                .as("%s of %s", fact.name(), fact.of())
                .hasSizeGreaterThan(1));
    }

    private static boolean allMetTwice(Map<HeldFact, Set<Object>> met) {
        return met.size() == HeldFact.ALL.size() && met.values().stream().allMatch(values -> values.size() > 1);
    }

    private Seen document(String model, CaseworkCommand command) {
        return shown.of(model, command.aggregateId()).orElseThrow();
    }

    private static String key(CaseworkEvent event) {
        return AggregateType.of(event).storedPrefix() + event.aggregateId();
    }

    private static void agrees(Seen document, Standing standing) {
        for (String name : standing.names()) {
            if (document.isPlain(name)) {
                assertThat(document.at(name))
                        .as("%s of %s", name, document.record().getClass().getSimpleName())
                        .isEqualTo(standing.value(name));
            }
        }
    }

    private static boolean isOf(String model, List<? extends CaseworkEvent> events) {
        return !events.isEmpty() && Shown.takes(model, events.getFirst());
    }

    /** Nobody answers their own unit's referral, or reviews their own access. */
    private Actor another(CaseworkCommand command) {
        return command instanceof ReferralCommand
                ? new Actor(
                        id(45),
                        "service-counsellor",
                        decided.of(command.aggregateId(), Referral.NONE)
                                .receiver()
                                .orElse("orivesi"))
                : new Actor(id(45), "team-lead", "nokia");
    }

    private static CommandContext context(Actor actor) {
        return new CommandContext(
                id(20),
                null,
                actor,
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "Pirkanmaa",
                "Pirkanmaa",
                NOW,
                NOW,
                id(21));
    }

    private static Metadata metadata(CommandContext context) {
        return new Metadata(
                context.actor(),
                context.purpose(),
                context.legalBasis(),
                context.serviceTask(),
                context.organiser(),
                context.producer(),
                context.occurredAt(),
                context.now(),
                context.correlation(),
                context.commandId());
    }
}
