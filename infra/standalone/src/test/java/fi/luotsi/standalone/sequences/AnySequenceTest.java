package fi.luotsi.standalone.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.projection.ProjectionStatus;
import fi.luotsi.queryside.projection.Verified;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random sequences of commands over all aggregates, each by its seed, sent by people who work at the same time. {@code
 * -Dluotsi.sequences=10000} plays so many, the ordinary build fewer; {@code -Dluotsi.seed=17} begins there, and with {@code
 * -Dluotsi.sequences=1} that sequence is played alone. A failure names the seed and the steps, without what anybody said.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnySequenceTest {

    private static final long SEQUENCES = Long.getLong("luotsi.sequences", 300);
    private static final long FIRST = Long.getLong("luotsi.seed", 1);

    /** So many go into one program: its lists grow no longer. */
    private static final long TO_ONE_PROGRAM = 300;

    /** So many are played at the same time. */
    private static final long AT_ONCE = 30;

    private final Set<String> sent = new HashSet<>();
    private final Map<String, Integer> carriedOut = new TreeMap<>();
    private long steps;
    private long compared;
    private long walks;

    @Test
    void no_answer_is_a_fault_and_no_place_disagrees_with_another_and_no_list_skips_or_repeats(@TempDir Path folder)
            throws Exception {
        Path programs = Path.of("target", "postgresql").toAbsolutePath();
        for (long from = FIRST; from < FIRST + SEQUENCES; from += TO_ONE_PROGRAM) {
            try (Running program = Running.start(folder.resolve("from-" + from), programs)) {
                play(program, from, Math.min(from + TO_ONE_PROGRAM, FIRST + SEQUENCES));
                new Counts(new Edge(program.port())).agree();
                if (SEQUENCES >= TO_ONE_PROGRAM) {
                    everyMutationWasSentAndMostWereCarriedOut(program);
                    everyDocumentIsAsItsEventsMakeIt(program);
                }
            }
        }
        System.out.printf(
                "%d sequences: %d of %d commands carried out, %d facts compared, %d walks%n%s%n",
                SEQUENCES,
                carriedOut.values().stream().mapToInt(Integer::intValue).sum(),
                steps,
                compared,
                walks,
                carriedOut);
    }

    private void play(Running program, long from, long until) throws InterruptedException, ExecutionException {
        Edge edge = new Edge(program.port());
        assertThat(SchemaList.all(program.schema())).allSatisfy(list -> assertThat(ParseAndValidate.parseAndValidate(
                                program.schema(),
                                ExecutionInput.newExecutionInput(list.query("first: 3"))
                                        .build())
                        .getErrors())
                .isEmpty());
        for (long seed = from; seed < until; seed += AT_ONCE) {
            List<Played> round = new ArrayList<>();
            WalksMeanwhile walking = new WalksMeanwhile(SchemaList.all(program.schema()), program, edge, seed);
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Played>> playing = LongStream.range(seed, Math.min(seed + AT_ONCE, until))
                        .mapToObj(each -> callers.submit(() -> Played.of(each, new Sending(program.schema(), edge))))
                        .toList();
                Future<?> walker = callers.submit(walking);
                for (Future<Played> each : playing) {
                    round.add(each.get());
                }
                walking.end();
                walker.get();
            }
            program.settled();
            walks += walking.walks();
            assertThat(walking.wrong()).as("seeds from %d", seed).isEmpty();
            round.forEach(played -> check(played, new Facts(program.archive(), edge)));
        }
    }

    private void check(Played played, Facts facts) {
        assertThat(played.faults())
                .as("seed %d%n%s", played.seed(), played.told())
                .isEmpty();
        assertThat(facts.disagreements(played))
                .as("seed %d%n%s", played.seed(), played.told())
                .isEmpty();
        played.steps().forEach(done -> {
            sent.add(done.step().mutation());
            if (done.carriedOut()) {
                carriedOut.merge(done.step().mutation(), 1, Integer::sum);
            }
            steps++;
        });
        compared += facts.compared();
    }

    /** Some lead nowhere within minutes: nothing expires, and few histories come to a decision. */
    private void everyMutationWasSentAndMostWereCarriedOut(Running program) {
        List<String> mutations = Played.mutations(program.schema());
        assertThat(sent).containsAll(mutations);
        assertThat(carriedOut.keySet()).hasSizeGreaterThan(mutations.size() * 4 / 5);
    }

    private static void everyDocumentIsAsItsEventsMakeIt(Running program) {
        for (ProjectionStatus status : program.projections().status()) {
            assertThat(program.projections().verify(status.projection()))
                    .matches(Verified::holds, "as its events make it");
        }
    }
}
