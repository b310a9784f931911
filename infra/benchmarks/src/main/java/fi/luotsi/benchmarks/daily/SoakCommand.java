package fi.luotsi.benchmarks.daily;

import fi.luotsi.benchmarks.measuring.MeasuringCommand;
import fi.luotsi.benchmarks.measuring.OpenLoop;
import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.kernel.command.Purposes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the soak: see its {@code --help}. */
@Command(
        name = "soak",
        description =
                "Has many people work with a program for long, and tells how long they wait, what failed and how much memory it"
                        + " needs, minute by minute.",
        mixinStandardHelpOptions = true,
        version = "Luotsi soak",
        sortOptions = false,
        footer = {
            "",
            "A county's busiest hour has about 100 contacts. For each, twenty things are read, one is noted, and every third is"
                    + " referred onward; once a minute all events are exported.",
            "Exit status: 0 nothing failed and memory stayed flat; 1 one of the two did not hold; 2 wrong options."
        })
public final class SoakCommand implements Callable<Integer> {

    private static final List<Turns.Work> READS = Turns.reads();
    private static final int CONTACTS_AN_HOUR = 100;
    private static final int REQUESTS_OF_A_CONTACT = 22;
    private static final double PERCENT = 99;
    private static final int WARM_UP = 5;

    /** By so much what it needs may lie above what it needed right after the warm-up. */
    private static final double FLAT = 1.15;

    private static final String TOKEN = "a-token-for-the-soak-alone";
    private static final double MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--minutes", paramLabel = "N", description = "For how long: ${DEFAULT-VALUE}; 10 at least.")
    private int minutes = 20;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How many times as much as in a county's busiest hour: ${DEFAULT-VALUE}.")
    private int times = 10;

    @Option(names = "--program", paramLabel = "FILE", description = "The program: ${DEFAULT-VALUE}.")
    private Path program = Path.of("infra/standalone/target/luotsi.jar");

    @Option(names = "--wiring", paramLabel = "FILE", hidden = true, description = "The soak itself.")
    private Path wiring = Path.of("infra/benchmarks/target/benchmarks.jar");

    private final AtomicInteger failed = new AtomicInteger();
    private volatile String latest = "";

    public static void main(String[] arguments) {
        MeasuringCommand.run(new SoakCommand(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        if (minutes < 2 * WARM_UP || times < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Allowed are --minutes of 10 and more, and --times of 1 and more.");
        }
        Path folder = Files.createTempDirectory("luotsi-soak");
        try (Program running =
                        Program.start(program, wiring, folder.resolve("data"), "--luotsi.metrics.token=" + TOKEN);
                Memory memory = new Memory(running, TOKEN)) {
            return held(running, memory) ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean held(Program running, Memory memory) throws Exception {
        List<Turns> people = List.of(new Turns(running, "helmi"), new Turns(running, "vaino"));
        latest = people.getFirst().received();
        int perSecond = Math.max(1, CONTACTS_AN_HOUR * times * REQUESTS_OF_A_CONTACT / 3_600);
        List<Long> needed = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        System.out.println("| minute | requests | failed | median ms | p99 ms | heap needed, MB | process, MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int minute = 1; minute <= minutes; minute++) {
            memory.least();
            int before = failed.get();
            Thread exporting = Thread.ofVirtual().start(() -> counted(() -> export(running)));
            double[] took = new OpenLoop(perSecond, Duration.ofMinutes(1))
                    .run(turn -> () -> counted(() -> ask(people.get(turn % people.size()), turn)));
            exporting.join();
            needed.add(memory.least());
            waits.add(Rounds.percentile(took, PERCENT));
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %.0f | %.0f | %.0f | %.0f |%n",
                    minute,
                    took.length,
                    failed.get() - before,
                    Rounds.percentile(took, 50),
                    waits.getLast(),
                    needed.getLast() / MEGABYTE,
                    memory.resident() / MEGABYTE);
        }
        double growth = median(needed.subList(minutes - WARM_UP, minutes))
                / median(needed.subList(WARM_UP, Math.min(2 * WARM_UP, minutes)));
        boolean held = failed.get() == 0 && growth <= FLAT;
        System.out.printf(
                Locale.ROOT,
                "%s: %d failed; the last five minutes needed %.2f times the heap of the five after the warm-up (at most %.2f);"
                        + " the median minute's p99 was %.0f ms.%n",
                held ? "Held" : "Not held",
                failed.get(),
                growth,
                FLAT,
                Rounds.percentile(
                        waits.stream().mapToDouble(Double::doubleValue).toArray(), 50));
        return held;
    }

    private static double median(List<Long> figures) {
        return Rounds.percentile(figures.stream().mapToDouble(Long::doubleValue).toArray(), 50);
    }

    private void ask(Turns person, int turn) throws Exception {
        switch (turn % REQUESTS_OF_A_CONTACT) {
            case 0 -> latest = person.received();
            case 1 -> person.noted(latest);
            case 2 -> {
                if (turn / REQUESTS_OF_A_CONTACT % 3 == 0) {
                    person.signposted(latest);
                }
            }
            default -> READS.get(turn % READS.size()).asking().ask(person, turn);
        }
    }

    private static void export(Program running) throws Exception {
        String purpose = Purposes.of("auditor").getFirst();
        running.send(running.request("/export/events", running.token("eero"), purpose)
                .build());
    }

    private void counted(OpenLoop.Request request) {
        try {
            request.send();
        } catch (Exception fault) {
            failed.incrementAndGet();
            System.err.println(fault.getMessage());
        }
    }
}
