package fi.luotsi.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code auditor.jar}: see its {@code --help}. */
@Command(
        name = "audit",
        description = {
            "Checks exports of a Luotsi offline: that each log is the one of which checkpoints were signed, with every entry at its"
                    + " place, none altered, none missing and none between.",
            "It says how far the signatures reach, and how many entries after that nothing protects yet; or the first position"
                    + " that is wrong. It asks nobody, and opens nothing that is sealed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = AuditCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Keep the checkpoints of every audit, and give them again at the next: an operator who can sign could sign anew.",
            "Export the checkpoints first and the logs after them, so that no checkpoint is longer than its log.",
            "What it cannot tell: whether an entry is true, and whether anybody read the database directly.",
            "Exit status: 0 nothing is wrong; 1 something is; 2 wrong options; 3 a file cannot be used; 4 nothing wrong was"
                    + " found, but of a log nothing is signed."
        })
public final class AuditCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Exports of events, uses, disclosures and checkpoints; a log may be in several files. Or"
                    + " supervision packs: each is checked, and its case printed as a person reads it.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The public keys of the installation, as it tells them at /proof/keys.")
    private Path key = Path.of("");

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description =
                    "Checkpoints that you kept: an export of them, a file of signed notes, or a folder. May be given"
                            + " again.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "MOMENT",
            description =
                    "Also replays the logs to this moment (as 2026-03-02T09:15:00+02:00), and counts what there was.")
    private @Nullable String until;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AuditCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Kept kept = Kept.with(key);
            Counts counts = Counts.until(until);
            for (Path place : checkpoints) {
                kept.add(place);
            }
            Audit audit = new Audit(kept, counts, Instant.now(), System.err);
            List<Path> packs = new ArrayList<>();
            for (Path file : files) {
                if (Pack.is(file)) {
                    packs.add(file);
                } else {
                    audit.add(file);
                }
            }
            Report report = new Report(out);
            int status = ExitStatus.SOUND;
            for (Path file : packs) {
                try (Pack pack = Pack.checked(file, kept)) {
                    status = ExitStatus.worse(status, report.tell(pack));
                }
            }
            if (packs.size() < files.size()) {
                List<Finding> findings = audit.findings();
                counts.print(out);
                status = ExitStatus.worse(status, report.tell(findings, audit.notGiven(), kept.wrong()));
            }
            return status;
        } catch (Unusable unusable) {
            System.err.println(unusable.sentence());
            return ExitStatus.REFUSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = AuditCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Luotsi auditor " + (built == null ? "(not built)" : built)};
        }
    }
}
