package fi.luotsi.standalone.desk;

import fi.luotsi.standalone.LuotsiApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program with demonstration people, on a port that stays the same through restarts: the issuer is named by it. */
final class DeskProgram implements AutoCloseable {

    private final Path data;
    private final int contacts;
    private final int port;
    private final ApplicationContextInitializer<GenericApplicationContext> besides;
    private @Nullable ConfigurableApplicationContext context;

    DeskProgram(Path data, int contacts) throws IOException {
        this(data, contacts, _ -> {});
    }

    /** @param besides puts more into the program, as a clock of the test's own */
    DeskProgram(Path data, int contacts, ApplicationContextInitializer<GenericApplicationContext> besides)
            throws IOException {
        this.data = data;
        this.contacts = contacts;
        this.besides = besides;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    private void start() {
        var application = LuotsiApplication.program(sentence -> {
            throw new AssertionError(sentence);
        });
        application.setAdditionalProfiles("demo");
        application.addInitializers(besides);
        context = application.run(
                "--server.port=" + port,
                "--luotsi.data=" + data,
                "--luotsi.archive.programs=" + Path.of("target", "postgresql").toAbsolutePath(),
                "--luotsi.demo.contacts=" + contacts);
    }

    void restart() {
        close();
        start();
    }

    ConfigurableApplicationContext context() {
        if (context == null) {
            throw new AssertionError("the program was not started");
        }
        return context;
    }

    String base() {
        return "http://localhost:" + port;
    }

    Visitor visitor() {
        return new Visitor(base());
    }

    /** One who has signed in, and reads that language. */
    Visitor visitor(String login, String language) {
        Visitor visitor = visitor();
        visitor.signIn(login);
        visitor.get("/my-day?lang=" + language);
        return visitor;
    }

    @Override
    public void close() {
        context().close();
    }
}
