package fi.luotsi.standalone.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Gives tests one program, started once for all of them: they neither restart it nor change what holds for everybody. It ends with the
 * process, because classes are run each by itself, and nothing of JUnit's lasts longer than a class.
 */
final class SharedDesk implements ParameterResolver {

    private static final int CONTACTS = 200;

    private static final class Running {

        private static final DeskProgram PROGRAM = start();

        private static DeskProgram start() {
            try {
                Path folder = Files.createTempDirectory("desk");
                DeskProgram program = new DeskProgram(folder.resolve("data"), CONTACTS);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program, folder)));
                return program;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(DeskProgram program, Path folder) {
            program.close();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException left) {
                System.err.println(folder + " is left: " + left.getMessage());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DeskProgram.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Running.PROGRAM;
    }
}
