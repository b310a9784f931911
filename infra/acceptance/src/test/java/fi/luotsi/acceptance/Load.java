package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Sixteen clients that send one command after another until they are told to stop, or the program is gone. */
final class Load implements AutoCloseable {

    static final int CLIENTS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> PEOPLE = List.of("helmi", "vaino");

    private final Program program;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> clients = new ArrayList<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Step> open = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private Load(Program program) {
        this.program = program;
    }

    static Load on(Program program) {
        Load load = new Load(program);
        List<Caller> people = PEOPLE.stream().map(program::as).toList();
        for (int n = 0; n < CLIENTS; n++) {
            Caller person = people.get(n % people.size());
            Journey journey = new Journey(PEOPLE.get(n % people.size()), code -> load.searched(person, code));
            load.clients.add(load.threads.submit(() -> load.travel(person, journey)));
        }
        return load;
    }

    /** All acknowledgements so far. */
    Queue<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Waits for that many more acknowledgements: the program works. */
    void awaitMore(int commands) {
        int before = acknowledged.size();
        Awaitility.await("the program to carry commands out")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> clients.stream().anyMatch(Future::isDone) || acknowledged.size() >= before + commands);
    }

    /**
     * Ends it, once the answers to what is on its way are there or cannot come any more.
     *
     * @return the commands that nobody acknowledged: each may be stored or not
     */
    Queue<Step> stop() {
        over = true;
        for (Future<?> client : clients) {
            try {
                client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return open;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private void travel(Caller person, Journey journey) {
        while (!over) {
            Step step = journey.next();
            if (over) {
                // perhaps without the search that it needs
                return;
            }
            Optional<Acknowledged> answer = sent(person, step);
            while (answer.isEmpty() && !over && program.process().isAlive()) {
                // a database that is away is asked again soon, not at once
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                answer = sent(person, step);
            }
            if (answer.isEmpty()) {
                open.add(step);
                return;
            }
            acknowledged.add(answer.get());
        }
    }

    /** Sends a command once; empty where no answer came, or one that leaves open whether it is stored. */
    static Optional<Acknowledged> sent(Caller person, Step step) {
        JsonNode answer;
        try {
            answer = person.mutate(step.mutation(), step.inputType(), step.input());
        } catch (UncheckedIOException lost) {
            return Optional.empty();
        }
        if (!answer.path("version").isNumber()) {
            assertThat(answer.path("userErrors"))
                    .as("a valid command is not refused: %s %s", step, answer)
                    .isEmpty();
            return Optional.empty();
        }
        return Optional.of(new Acknowledged(
                step, answer.path("id").asString(), answer.path("version").asLong()));
    }

    /** Searches again until it is answered, or the load is over. */
    private String searched(Caller person, String code) {
        while (!over && program.process().isAlive()) {
            try {
                String search = search(person, code);
                if (!search.isEmpty()) {
                    return search;
                }
            } catch (UncheckedIOException _) {
                // the program is away
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        over = true;
        return "";
    }

    /** The id of a search by the code; empty where it is not answered. */
    static String search(Caller person, String code) {
        return person.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("identityCode", code)))
                .at("/data/searchClients/searchId")
                .asString("");
    }
}
