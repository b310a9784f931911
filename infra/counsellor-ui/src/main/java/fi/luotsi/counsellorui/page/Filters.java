package fi.luotsi.counsellorui.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a list's address says that it is to show: codes and days, and nothing that names anybody. */
public record Filters(Map<String, String> given) {

    /** Those of these names that the request has. */
    public static Filters of(HttpServletRequest request, String... names) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        return new Filters(given);
    }

    public String get(String name) {
        return given.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** What a list's document takes. */
    public Map<String, Object> input() {
        return new LinkedHashMap<>(given);
    }
}
