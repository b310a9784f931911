package fi.luotsi.benchmarks;

import fi.luotsi.benchmarks.auditor.AuditorBenchmark;
import fi.luotsi.benchmarks.daily.GrowthBenchmark;
import fi.luotsi.benchmarks.history.DemoHistory;
import fi.luotsi.benchmarks.measuring.MeasuringCommand;
import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Results;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.pages.PagesBenchmark;
import fi.luotsi.benchmarks.reads.ReadBenchmark;
import fi.luotsi.benchmarks.replay.ReplayBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks: see its {@code --help}. */
@Command(
        name = "benchmark",
        description = "Measures how fast the program is, each time with a control beside it, and writes a report.",
        mixinStandardHelpOptions = true,
        version = "Luotsi benchmarks",
        sortOptions = false,
        footer = {
            "",
            "Leave the computer alone meanwhile: whatever else it does, it measures too. The quick mode takes some"
                    + " forty minutes, of which the growth rows take thirty; the full one takes two hours.",
            "Exit status: 0 the report is written, whatever it says; 1 it could not be; 2 wrong options."
        })
public final class BenchmarkCommand implements Callable<Integer> {

    private static final int QUICK = 100_000;
    private static final int FULL = 1_000_000;
    private static final int FEWEST_ROUNDS = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--full", description = "With a million events instead of a hundred thousand.")
    private boolean full;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "With so many events: 10000 and more. Instead of --full.")
    private @Nullable Integer events;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count: 5, which is the fewest, and more.")
    private int rounds = FEWEST_ROUNDS;

    @Option(
            names = "--contacts",
            paramLabel = "N",
            description = "How many contacts the larger program of the growth rows has: ${DEFAULT-VALUE}.")
    private int contacts = 100_000;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Where to keep the data of the growth rows, so that the next run does not record them again.")
    private @Nullable Path keep;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "Only ${COMPLETION-CANDIDATES}; nothing is written to the report then, but printed.")
    private @Nullable Part only;

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write the report: ${DEFAULT-VALUE}.")
    private Path report = Path.of("infra/benchmarks/RESULTS.md");

    @Option(names = "--program", paramLabel = "FILE", description = "The program to measure: ${DEFAULT-VALUE}.")
    private Path program = Path.of("infra/standalone/target/luotsi.jar");

    @Option(names = "--wiring", paramLabel = "FILE", hidden = true, description = "These benchmarks themselves.")
    private Path wiring = Path.of("infra/benchmarks/target/benchmarks.jar");

    @Option(names = "--documents", paramLabel = "FOLDER", hidden = true, description = "What the desk asks.")
    private Path documents = Path.of("infra/counsellor-ui/src/main/resources/graphql-documents");

    /** A part of the benchmarks that can run alone. */
    enum Part {
        reads,
        replay,
        auditor,
        pages,
        growth
    }

    public static void main(String[] arguments) {
        MeasuringCommand.run(new BenchmarkCommand(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        int many = events != null ? events : full ? FULL : QUICK;
        if (many < 10_000) {
            throw new ParameterException(spec.commandLine(), "--events is " + many + ": allowed are 10000 and more.");
        }
        if (contacts < 1_500) {
            throw new ParameterException(
                    spec.commandLine(), "--contacts is " + contacts + ": allowed are 1500 and more.");
        }
        if (rounds < FEWEST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), "--rounds is " + rounds + ": allowed are 5 and more.");
        }
        Path folder = Files.createTempDirectory("luotsi-benchmark");
        Rounds counted = new Rounds(rounds);
        Results results = new Results();
        try {
            if (wants(Part.growth)) {
                results.add(
                        new GrowthBenchmark(program, wiring, keep == null ? folder : keep, contacts, counted).rows());
            }
            if (wants(Part.pages)) {
                try (Program running = Program.startForOne(program, wiring, folder.resolve("desk"))) {
                    PagesBenchmark pages = new PagesBenchmark(running, documents, counted);
                    results.add(pages.rows());
                    pages.notes().forEach(results::note);
                }
            }
            if (only == Part.growth || only == Part.pages) {
                results.print(System.out);
                return 0;
            }
            DemoHistory history;
            try (Program running = Program.start(program, wiring, folder.resolve("data"))) {
                history = DemoHistory.of(running.data());
                if (wants(Part.reads)) {
                    results.add(new ReadBenchmark(running, counted).rows());
                }
            }
            if (wants(Part.replay)) {
                ReplayBenchmark replay = new ReplayBenchmark(history, many, counted);
                results.add(replay.rows());
                replay.notes().forEach(results::note);
            }
            if (wants(Part.auditor)) {
                results.add(new AuditorBenchmark(history, many, folder, counted).rows());
            }
            results.note(String.format(
                    Locale.ROOT,
                    "Histories are of %,d events: the demonstration's %,d, told again with ids, times and keys of"
                            + " their own.",
                    many,
                    history.size()));
            if (only == null) {
                results.write(report, full ? " --full" : "", rounds);
                System.err.println("The report is in " + report);
            } else {
                results.print(System.out);
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean wants(Part part) {
        return only == null || only == part;
    }
}
