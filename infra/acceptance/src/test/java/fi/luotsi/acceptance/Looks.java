package fi.luotsi.acceptance;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What axe, the width of the page and the checker of HTML say of each kind of page in each view that it was looked at in. */
final class Looks {

    private final ValidHtml html = new ValidHtml();
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();

    /**
     * @param looks in how many views it was looked at
     * @param violations how many elements broke a rule, in all of them, and how many errors its HTML had
     */
    private record Count(int looks, int violations) {

        Count and(int more) {
            return new Count(looks + 1, violations + more);
        }
    }

    /** Holds what the server sent to the standard. */
    void sent(String page, String kind, String language) {
        List<String> errors = html.faults(page);
        if (!errors.isEmpty()) {
            faults.merge(
                    "html",
                    kind + " (" + language + ") " + errors.getFirst() + " ×" + errors.size(),
                    (one, other) -> one.contains(kind) ? one : one + "\n" + other);
        }
        counts.merge(
                kind,
                new Count(0, errors.size()),
                (before, _) -> new Count(before.looks(), before.violations() + errors.size()));
    }

    /** Looks at the page as it is now. */
    void at(Page page, String kind, View view) {
        view.put(page);
        List<Rule> broken = Axe.violations(page);
        broken.forEach(rule -> fault(
                rule.getId(),
                kind,
                view,
                rule.getNodes().getFirst().getHtml() + " ×" + rule.getNodes().size()));
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > view.width()) {
            // WCAG 1.4.10: nothing is cut off, nor needs scrolling in two directions
            fault("reflow", kind, view, needed + " pixels");
        }
        int violations =
                broken.stream().mapToInt(rule -> rule.getNodes().size()).sum() + (needed > view.width() ? 1 : 0);
        counts.merge(kind, new Count(1, violations), (before, _) -> before.and(violations));
    }

    private void fault(String rule, String kind, View view, String what) {
        String line = kind + " (" + view + ") " + what;
        faults.merge(rule, line, (one, other) -> one.contains(kind) ? one : one + "\n" + other);
    }

    /** By the rule that is broken, where, and by what. */
    Map<String, String> faults() {
        return faults;
    }

    int kinds() {
        return counts.size();
    }

    /** As lines of a table. */
    String table() {
        return counts.entrySet().stream()
                .map(row -> "| `%s` | %d | %d |"
                        .formatted(
                                row.getKey(),
                                row.getValue().looks(),
                                row.getValue().violations()))
                .collect(Collectors.joining("\n"));
    }
}
