package fi.luotsi.standalone.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events that a page of the desk is sent while it is open. */
final class LiveEvents implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("data-live=\"([^\"]+)\" data-state=\"([^\"]+)\"");
    private static final String END = "the end";

    private final HttpResponse<Stream<String>> answer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private LiveEvents(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
    }

    static String path(String page) {
        Matcher place = PLACE.matcher(page);
        if (!place.find()) {
            throw new AssertionError("nothing is live on the page");
        }
        return Form.text(place.group(1)) + "&since="
                + URLEncoder.encode(Form.text(place.group(2)), StandardCharsets.UTF_8);
    }

    static LiveEvents of(HttpClient http, URI address) {
        try {
            LiveEvents events = new LiveEvents(
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines()));
            Thread.ofVirtual().start(events::read);
            return events;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void read() {
        try {
            answer.body()
                    .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                    .forEach(lines::add);
        } catch (RuntimeException brokenOff) {
            lines.add("broken off");
        }
        lines.add(END);
    }

    int status() {
        return answer.statusCode();
    }

    /** The next line that says anything; none where none came in time. */
    @Nullable
    String next() {
        try {
            return lines.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether it ends, and tells the page that it need not ask again soon. */
    boolean endsForGood() {
        return "event:ended".equals(next()) && "data:".equals(next()) && END.equals(next());
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
