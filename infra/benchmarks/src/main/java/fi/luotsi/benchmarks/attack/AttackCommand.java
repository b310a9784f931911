package fi.luotsi.benchmarks.attack;

import fi.luotsi.benchmarks.measuring.MeasuringCommand;
import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Results;
import fi.luotsi.benchmarks.measuring.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the attacks: see its {@code --help}. */
@Command(
        name = "attack",
        description =
                "Attacks a running program in one way after another, and measures how long everybody else waits. In the control the"
                        + " same attacker attacks another program, which is empty, on the same computer.",
        mixinStandardHelpOptions = true,
        version = "Luotsi attacks",
        sortOptions = false,
        footer = {
            "",
            "The programs are started here, on a folder of their own, and end with the command. It takes some ten minutes.",
            "Exit status: 0 every attack is held; 1 one is not, or something failed; 2 wrong options."
        })
public final class AttackCommand implements Callable<Integer> {

    /** Others wait at the most so many times as long as where the attacker only takes the computer's time. */
    private static final double GOAL = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of each attack: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each is measured: ${DEFAULT-VALUE}.")
    private int seconds = 5;

    @Option(names = "--only", paramLabel = "N", description = "Only the attack of this number, from 1.")
    private int only;

    @Option(names = "--program", paramLabel = "FILE", description = "The program to attack: ${DEFAULT-VALUE}.")
    private Path program = Path.of("infra/standalone/target/luotsi.jar");

    @Option(names = "--wiring", paramLabel = "FILE", hidden = true, description = "These attacks themselves.")
    private Path wiring = Path.of("infra/benchmarks/target/benchmarks.jar");

    public static void main(String[] arguments) {
        MeasuringCommand.run(new AttackCommand(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        List<Attack> attacks = Attacks.all();
        if (rounds < 1 || seconds < 1 || only < 0 || only > attacks.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Allowed are --rounds and --seconds of 1 and more, and --only from 1 to " + attacks.size() + ".");
        }
        Path folder = Files.createTempDirectory("luotsi-attack");
        try (Program empty = Program.start(program, wiring, folder.resolve("empty"), "--luotsi.demo.contacts=0");
                Program work = Program.start(program, wiring, folder.resolve("work"), "--luotsi.demo.contacts=1500")) {
            Round round = new Round(work, Duration.ofSeconds(seconds));
            Results results = new Results();
            boolean held = true;
            for (Attack attack : only == 0 ? attacks : List.of(attacks.get(only - 1))) {
                Row row = row(attack, round, work, empty);
                results.add(List.of(row));
                held &= row.isMetAtMedian();
            }
            results.print(System.out);
            System.out.println(held ? "Every attack is held." : "Not every attack is held.");
            return held ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Row row(Attack attack, Round round, Program work, Program empty) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            double control = round.during(attack, empty);
            double attacked = round.during(attack, work);
            if (!work.isAlive()) {
                throw new IllegalStateException("the program has ended during " + attack.name());
            }
            ratios.add(attacked / control);
            figures.add(String.format(Locale.ROOT, "%.0f/%.0f", attacked, control));
            System.err.printf(
                    Locale.ROOT,
                    "%s: round %d of %d, others wait %.0f ms against %.0f ms%n",
                    attack.name(),
                    i,
                    rounds,
                    attacked,
                    control);
        }
        return Row.atMost(
                GOAL,
                attack.name(),
                "the same on an empty program",
                ratios,
                "p99 of the others, ms: " + String.join(", ", figures));
    }
}
