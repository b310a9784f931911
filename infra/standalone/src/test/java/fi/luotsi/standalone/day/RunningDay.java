package fi.luotsi.standalone.day;

import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.standalone.LuotsiApplication;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on a data folder of its own, with the demonstration's people and the day's clock, asked in one language. */
final class RunningDay implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private final DayClock clock = new DayClock();
    private final Map<String, String> tokens = new HashMap<>();
    private final Language language;
    private final ConfigurableApplicationContext program;

    RunningDay(Path data, Language language) {
        this.language = language;
        SpringApplication application = LuotsiApplication.program(lost -> {});
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context ->
                context.registerBean("dayClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        this.program = application.run(
                "--server.port=0",
                "--spring.profiles.active=demo",
                "--logging.level.root=warn",
                "--luotsi.demo.contacts=0",
                "--luotsi.data=" + data,
                "--luotsi.archive.programs=" + PROGRAMS);
    }

    /** The answer to a step, some minutes after the one before; its places are filled with the texts of the language. */
    HttpResponse<byte[]> answer(DayStep step, UnaryOperator<String> filled) {
        clock.goOn();
        DemoPerson person = DemoPerson.of(step.who()).orElseThrow();
        String usual = Purposes.of(person.roles().getFirst().claim()).getFirst();
        HttpRequest.Builder request = request(step.download() == null ? "/graphql" : filled.apply(step.download()))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(step.who(), this::token))
                .header("Accept-Language", language.tag())
                .header("Luotsi-Purpose", step.purpose() == null ? usual : step.purpose())
                .header("Luotsi-Service-Task", "service-guidance");
        return send(
                step.download() == null
                        ? request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared()
                                        .writeValueAsBytes(Map.of("query", filled.apply(step.query())))))
                        : request.GET());
    }

    private String token(String login) {
        HttpResponse<byte[]> answer = send(request("/demo/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + login)));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder request(String path) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
