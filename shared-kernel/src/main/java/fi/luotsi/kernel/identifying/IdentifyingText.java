package fi.luotsi.kernel.identifying;

import fi.luotsi.kernel.identifying.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for text that would tell who an anonymous person is, as {@code identifying-text.json} declares it. Names slip through any
 * filter, so such a text is sealed all the same.
 */
public final class IdentifyingText {

    private static final IdentifyingText DECLARED = new IdentifyingText(Declared.read());

    private final PlainText.Rules plain;
    private final List<Sought> sought;

    private IdentifyingText(Declared declared) {
        plain = PlainText.Rules.of(declared);
        sought =
                declared.kinds().stream().map(kind -> Sought.of(kind, declared)).toList();
    }

    /** What the text tells, kind by kind, each in the order of the text. */
    public static List<Finding> findings(String text) {
        return DECLARED.in(text);
    }

    private List<Finding> in(String typed) {
        PlainText searched = PlainText.of(typed, plain);
        StringBuilder open = new StringBuilder(searched.text());
        List<Finding> findings = new ArrayList<>();
        for (Sought kind : sought) {
            // what a kind passes is covered for that kind only, what was found for all that follow
            String text = kind.withoutPassed(open);
            for (Pattern pattern : kind.patterns()) {
                Matcher match = pattern.matcher(text);
                int found = findings.size();
                int from = 0;
                while (from <= text.length() && match.find(from)) {
                    if (kind.check().holds(match)) {
                        findings.add(searched.finding(kind.kind(), match.start(), match.end()));
                        cover(open, match);
                        from = match.end();
                    } else {
                        from = match.start() + 1;
                    }
                }
                if (findings.size() > found) {
                    text = kind.withoutPassed(open);
                }
            }
        }
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::start))
                .toList();
    }

    private static void cover(StringBuilder text, Matcher match) {
        text.replace(match.start(), match.end(), "#".repeat(match.end() - match.start()));
    }

    private record Sought(Kind kind, List<Pattern> passed, Check check, List<Pattern> patterns) {

        static Sought of(Declared.Sought declared, Declared all) {
            return new Sought(
                    Kind.valueOf(declared.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                    declared.passes().stream()
                            .map(name -> Optional.ofNullable(all.passed().get(name))
                                    .orElseThrow(() -> new IllegalStateException(
                                            "identifying-text.json does not say what passes as " + name)))
                            .map(Pattern::compile)
                            .toList(),
                    Check.of(declared.check(), all),
                    declared.patterns().stream().map(Pattern::compile).toList());
        }

        String withoutPassed(StringBuilder open) {
            StringBuilder text = new StringBuilder(open);
            passed.forEach(pattern -> {
                Matcher match = pattern.matcher(open);
                while (match.find()) {
                    cover(text, match);
                }
            });
            return text.toString();
        }
    }
}
