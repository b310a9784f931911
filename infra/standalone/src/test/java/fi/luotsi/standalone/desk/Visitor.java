package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script, which keeps cookies, follows redirects and fills in forms. */
final class Visitor implements AutoCloseable {

    private static final Pattern DEED = Pattern.compile("href=\"(/actions/(\\w+)[^\"]*)\"");

    private static final String[] SCRIPT = {"X-Requested-With", "XMLHttpRequest"};

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visitor(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base).resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, List<String>> form) {
        return send(posting(path, form));
    }

    /** As the desk's own script sends a form. */
    HttpResponse<String> script(String path, Map<String, List<String>> form) {
        return send(posting(path, form).headers(SCRIPT));
    }

    /** As the desk's own script asks. */
    HttpResponse<String> script(String path) {
        return get(path, SCRIPT);
    }

    private HttpRequest.Builder posting(String path, Map<String, List<String>> form) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"))));
    }

    /** Signs out, as everybody does, by the form on each page. */
    void signOut() {
        submit(get("/my-day"), "/sign-out", Map.of());
    }

    /** Sends a form of a page, with what stands in it and what is filled in besides. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, List<String>> filledIn) {
        return post(action, Form.in(page.body(), action).with(filledIn));
    }

    /** Goes from a page to the form of an action, and sends it. */
    HttpResponse<String> does(HttpResponse<String> page, String action, Map<String, List<String>> filledIn) {
        String link = DEED.matcher(page.body())
                .results()
                .filter(found -> found.group(2).equals(action))
                .map(found -> Form.text(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing leads to " + action + ":\n" + page.body()));
        return submit(get(link), "/actions/" + action, filledIn);
    }

    /** Opens what is live on a page, whose events it reads on a thread of its own. */
    LiveEvents live(HttpResponse<String> page) {
        return LiveEvents.of(http, URI.create(base).resolve(LiveEvents.path(page.body())));
    }

    /** The same of a path. */
    LiveEvents open(String path) {
        return LiveEvents.of(http, URI.create(base).resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Opens my day, is sent to the issuer, and says there who they are. */
    HttpResponse<String> signIn(String user) {
        return choose(get("/my-day"), user);
    }

    /** Says at the issuer who they are. */
    HttpResponse<String> choose(HttpResponse<String> asked, String user) {
        assertThat(asked.uri().getPath()).isEqualTo("/demo/sign-in");
        return post(asked.uri().toString(), Form.first(asked.body()).with(Map.of("user", List.of(user))));
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("luotsi"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** As if the session had ended. */
    void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("luotsi"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    @Override
    public void close() {
        http.close();
    }
}
