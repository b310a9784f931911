package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The running copy that is asked. Redirects are not followed: the token is for this address alone. */
final class RunningProgram implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI url;

    RunningProgram(URI url) throws ExportFailed {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new ExportFailed(
                    ExitStatus.USAGE, "--url must be the address of a running Luotsi, as in http://localhost:8080.");
        }
        this.url = url;
    }

    URI address(String path) {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> body) throws ExportFailed {
        try {
            return http.send(request, body);
        } catch (IOException unreachable) {
            throw new ExportFailed(
                    ExitStatus.REFUSED,
                    "Luotsi cannot be reached at " + url + ": see that it runs, or give its address with --url.",
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ExportFailed(ExitStatus.REFUSED, "The export was stopped.", stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
