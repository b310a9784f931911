package fi.luotsi.counsellorui.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is live on a page.
 *
 * @param lists the service's lists on it, as it names them
 * @param state theirs, when the page was made
 */
public record Live(List<String> lists, String state) {

    /** Where the browser is told of changes. */
    public String path() {
        return Paths.LIVE + "?lists=" + URLEncoder.encode(String.join(",", lists), StandardCharsets.UTF_8);
    }
}
