package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A running Keycloak that keeps everything in memory, and the administrator's interface to it. */
final class Keycloak implements AutoCloseable {

    private static final String ADMINISTRATOR = "administrator";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final String address;
    private final String secret;
    private final Path log;

    private Keycloak(Process process, String address, String secret, Path log) {
        this.process = process;
        this.address = address;
        this.secret = secret;
        this.log = log;
    }

    /** A Keycloak that has only just been told to start. */
    static Keycloak launch(Path home, Path log) {
        try {
            int port = Program.freePort();
            String secret = Inputs.random();
            ProcessBuilder builder = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--http-host=localhost",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            // the environment of this test may configure another Keycloak
            environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA"));
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMINISTRATOR);
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secret);
            return new Keycloak(builder.start(), "http://localhost:" + port, secret, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Keycloak awaitReady() {
        Awaitility.await("Keycloak to be ready; it printed to " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as(() -> "Keycloak lives; it printed:\n" + Folders.text(log))
                            .isTrue();
                    return Program.answers(address("/realms/master"));
                });
        return this;
    }

    URI address(String path) {
        return URI.create(address + path);
    }

    /** The answer of its administrators' interface at a path below {@code /admin/realms}. */
    JsonNode read(String path) {
        return Caller.JSON.readTree(administer("GET", path, HttpRequest.BodyPublishers.noBody()));
    }

    void write(String method, String path, Object body) {
        administer(method, path, HttpRequest.BodyPublishers.ofByteArray(Caller.JSON.writeValueAsBytes(body)));
    }

    void remove(String path) {
        administer("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    private String administer(String method, String path, HttpRequest.BodyPublisher body) {
        HttpResponse<String> answer = Caller.text(HttpRequest.newBuilder(address("/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + administratorToken())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
        assertThat(answer.statusCode())
                .as(() -> method + " " + path + " is answered " + answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    /** A genuine token of this Keycloak, of its own realm, which is an issuer of its own. */
    String administratorToken() {
        HttpResponse<String> answer = form(
                "/realms/master/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + ADMINISTRATOR + "&client_secret=" + secret);
        return Caller.JSON.readTree(answer.body()).path("access_token").asString();
    }

    HttpResponse<String> form(String path, String fields) {
        return Caller.text(HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    }

    /** The script passes the signal to stop on to its child; where that does not end, both are killed. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                children.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
