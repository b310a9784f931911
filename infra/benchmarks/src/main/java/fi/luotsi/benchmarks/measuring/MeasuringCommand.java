package fi.luotsi.benchmarks.measuring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** How a command that measures is run: without its libraries' talk, and with one line about what it could not do. */
public final class MeasuringCommand {

    private MeasuringCommand() {}

    /** Runs a command, and ends the process with its exit status; with 1 where it failed. */
    public static void run(Callable<Integer> command, String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure);
                    return 1;
                })
                .execute(arguments));
    }
}
