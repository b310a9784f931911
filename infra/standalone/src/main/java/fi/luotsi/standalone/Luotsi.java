package fi.luotsi.standalone;

import fi.luotsi.standalone.export.AnswerCommand;
import fi.luotsi.standalone.export.ExportCommand;
import fi.luotsi.standalone.startup.ExitStatus;
import fi.luotsi.standalone.startup.RefusalSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Unmatched;

/** The command line of {@code luotsi.jar}. Without a subcommand it serves, until it is told to stop. */
@Command(
        name = "luotsi",
        description = "System of record for the advice and guidance work of a wellbeing services county.",
        mixinStandardHelpOptions = true,
        versionProvider = Luotsi.Version.class,
        subcommands = {ExportCommand.class, AnswerCommand.class},
        synopsisHeading = "",
        customSynopsis = {
            "Usage: java -jar luotsi.jar [--key=value ...]     serve with these settings",
            "       java -jar luotsi.jar <command> --help      what a command does"
        },
        footer = {
            "",
            "Settings:",
            "  --server.port=8080             port of the web server",
            "  --luotsi.data=./data           folder that holds everything the program keeps",
            "  --spring.profiles.active=demo  demonstration users and data",
            "  --luotsi.demo.contacts=1500    how many demonstration contacts",
            "  --luotsi.demo.seed=1           which demonstration contacts",
            "  --luotsi.demo.today=2025-09-30 the last day of the demonstration's nine months, instead of today",
            "  --luotsi.archive.url=jdbc:postgresql://host/db   a PostgreSQL instead of the embedded one",
            "  --luotsi.archive.username=, --luotsi.archive.password=",
            "  --luotsi.documents.uri=mongodb://host/db         a MongoDB instead of the embedded one",
            "",
            "A setting may also stand in the environment: luotsi.archive.password as LUOTSI_ARCHIVE_PASSWORD."
        })
public final class Luotsi implements Callable<Integer> {

    /** Names in brackets are others', such as an issuer's role. */
    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][\\w.\\-]*(\\[[^\\]=]+][\\w.\\-]*)*=.*|--debug|--trace", Pattern.DOTALL);

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    /** The command line as people type it: words of a choice in any case. */
    public static CommandLine commandLine() {
        return new CommandLine(new Luotsi()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Ends the process only when it is not left serving. */
    public static void main(String[] arguments) {
        NoCallsHome.ensure();
        Carriers.ensure();
        int status = commandLine().execute(arguments);
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
    }

    /** Serves; answers once everything is ready, with the exit status of the start. */
    @Override
    public Integer call() {
        for (String setting : settings) {
            if (!SETTING.matcher(setting).matches()) {
                System.err.println("Cannot understand \"" + setting + "\": a setting is written --key=value, and"
                        + " --help lists the settings and commands.");
                return ExitStatus.USAGE;
            }
        }
        try {
            LuotsiApplication.program(Luotsi::endWithoutArchive).run(settings.toArray(String[]::new));
            return ExitStatus.DONE;
        } catch (RuntimeException failure) {
            // Already reported by Spring, in one sentence where there is one.
            return RefusalSentence.of(failure).isPresent() ? ExitStatus.REFUSED : ExitStatus.FAULT;
        }
    }

    private static void endWithoutArchive(String sentence) {
        System.err.println(sentence);
        System.exit(ExitStatus.ARCHIVE_LOST);
    }

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Luotsi.class.getPackage().getImplementationVersion();
            return new String[] {"Luotsi " + (built == null ? "(not built)" : built)};
        }
    }
}
