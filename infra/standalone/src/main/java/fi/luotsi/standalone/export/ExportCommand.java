package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: see its {@code --help}. */
@Command(
        name = "export",
        description = {
            "Writes a whole log of a running Luotsi as JSON Lines, by position; what is sealed stays sealed.",
            "It asks the program over HTTP in the right of an auditor, and each part of it is in the use log. The public keys"
                    + " are for anyone, and need no token.",
            "For an audit export the checkpoints first, and then the logs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The access token comes from --token-file, or from the environment variable LUOTSI_TOKEN.",
            "Exit status: 0 all came; 2 wrong options; 3 refused or out of reach; 5 broken off, go on with --from."
        })
public final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the running program (default ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            defaultValue = "events",
            description = "events, uses, disclosures, checkpoints, or keys (default ${DEFAULT-VALUE}).")
    private ExportKind what = ExportKind.EVENTS;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the access token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--demo-user",
            paramLabel = "LOGIN",
            description = "In a demonstration: the user to sign in as; eero is the auditor.")
    private @Nullable String demoUser;

    @Option(
            names = "--from",
            paramLabel = "POSITION",
            defaultValue = "0",
            description = "First position wanted (default ${DEFAULT-VALUE}, the beginning).")
    private long from;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many lines (default all).")
    private @Nullable Long limit;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; it has its name when it is whole, and .partial after it before that"
                    + " (default standard output).")
    private @Nullable Path output;

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            defaultValue = "audit",
            description = "Purpose, for the use log (default ${DEFAULT-VALUE}).")
    private String purpose = "audit";

    @Option(
            names = "--service-task",
            paramLabel = "CODE",
            defaultValue = "service-guidance",
            description = "Service task, for the use log (default ${DEFAULT-VALUE}).")
    private String serviceTask = "service-guidance";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Unit to ask in, for who was granted rights in several.")
    private @Nullable String unit;

    @Override
    public Integer call() {
        try (RunningProgram running = new RunningProgram(url)) {
            if (from < 0 || (limit != null && limit < 1)) {
                throw new ExportFailed(ExitStatus.USAGE, "--from is 0 or more, and --limit 1 or more.");
            }
            String token = what == ExportKind.KEYS ? "" : Token.of(tokenFile, demoUser, System.getenv(), url, running);
            try (Destination destination =
                    output == null ? Destination.standardOutput() : Destination.file(output.toAbsolutePath())) {
                Download download = new Download(running, url, what, destination);
                if (what == ExportKind.KEYS) {
                    download.keys();
                } else {
                    download.run(token, new ExportPurpose(purpose, serviceTask, unit), from, limit);
                }
            }
            return ExitStatus.DONE;
        } catch (ExportFailed failed) {
            System.err.println(failed.sentence());
            return failed.status();
        }
    }
}
