package fi.luotsi.counsellorui.page;

import fi.luotsi.counsellorui.answer.PageInfo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Links to the pages of a list before and after this one, with the same filter. */
public record Pager(@Nullable String previous, @Nullable String next) {

    private static final Set<String> OWN = Set.of("after", "before", "lang");

    public static Pager of(HttpServletRequest request, PageInfo info) {
        return new Pager(
                info.hasPreviousPage() ? link(request, "before", info.startCursor()) : null,
                info.hasNextPage() ? link(request, "after", info.endCursor()) : null);
    }

    /** What a list's document takes to show the page that the request names. */
    public static Map<String, Object> variables(HttpServletRequest request, int size) {
        Map<String, Object> variables = new HashMap<>();
        String before = request.getParameter("before");
        String after = request.getParameter("after");
        if (before != null && !before.isEmpty()) {
            variables.put("last", size);
            variables.put("before", before);
        } else {
            variables.put("first", size);
            if (after != null && !after.isEmpty()) {
                variables.put("after", after);
            }
        }
        return variables;
    }

    private static String link(HttpServletRequest request, String way, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                address.queryParam(name, (Object[]) values);
            }
        });
        return address.queryParam(way, cursor).encode().toUriString();
    }
}
