package fi.luotsi.benchmarks.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the desk, with a browser's cookies. */
final class Desk implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern ASSET =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\" href|<script[^>]* src)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    /** Signs in as somebody of the demonstration. */
    Desk(String base, String user) throws IOException, InterruptedException {
        this.base = base;
        HttpResponse<String> asked = http.send(
                HttpRequest.newBuilder(URI.create(base + "/my-day")).build(), HttpResponse.BodyHandlers.ofString());
        Map<String, String> form = new TreeMap<>(Map.of("user", user));
        Matcher hidden = HIDDEN.matcher(asked.body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        http.send(
                HttpRequest.newBuilder(asked.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** A page, which must be shown. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200 || !page.uri().getPath().equals(path)) {
            throw new IOException(path + " answered " + page.statusCode() + " at " + page.uri());
        }
        return page.body();
    }

    /** How many bytes the files of a page take over the wire, by their address, as a browser asks that takes gzip. */
    Map<String, Integer> assets(String page) throws IOException, InterruptedException {
        Map<String, Integer> sizes = new TreeMap<>();
        Matcher asset = ASSET.matcher(page);
        while (asset.find()) {
            byte[] body = http.send(
                            HttpRequest.newBuilder(URI.create(base + asset.group(1)))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            sizes.put(asset.group(1), body.length);
        }
        return sizes;
    }

    @Override
    public void close() {
        http.close();
    }
}
