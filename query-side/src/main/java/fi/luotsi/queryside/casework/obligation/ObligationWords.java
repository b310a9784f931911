package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.FinnishCalendar;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.language.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words, in one language, what obligations come from and how their days are counted. */
record ObligationWords(StatutoryTime counting, Language language) {

    static final Texts TEXTS = Texts.beside(ObligationWords.class, "obligations");

    /** The code lists of reasons why something came to nothing. */
    private static final List<CodeList> REASONS = List.of(
            CodeList.RESULT,
            CodeList.WITHDRAWAL_REASON,
            CodeList.UNLINK_REASON,
            CodeList.REVOKE_REASON,
            CodeList.DECLINE_REASON);

    /** Sections of acts, as {@code § 12, 15}; what follows them is another act. */
    private static final Pattern SECTIONS = Pattern.compile("§ (\\d+\\w*(?:–\\d+\\w*)?(?:, \\d+\\w*(?!\\w|/))*)");

    /** What started it. */
    String startedBy(Obligation obligation) {
        return TEXTS.get(language, "started." + obligation.start().event());
    }

    /** How its day was counted. */
    String counted(Rule rule, Obligation obligation) {
        LocalDate from = obligation.start().on();
        TimeLimit length = rule.length(obligation.isExtended());
        if (length.unit() == TimeLimit.Unit.HOURS) {
            return TEXTS.get(language, "counted.hours", day(from), String.valueOf(length.amount()));
        }
        LocalDate bare = counting.bareEnd(from, length);
        StringBuilder words =
                new StringBuilder(TEXTS.counted(language, "counted." + key(length.unit()), length.amount(), day(from)));
        if (length.unit() == TimeLimit.Unit.WORKING_DAYS) {
            append(words, "saturdays." + key(counting.saturdays()));
        }
        if (!bare.equals(counting.lastDay(from, length))) {
            append(words, FinnishCalendar.isDayOff(bare) ? "moved" : "moved.saturday", day(bare));
        }
        Instant extendedAt = obligation.extendedAt();
        if (extendedAt != null) {
            LocalDate first = counting.lastDay(from, rule.length(false));
            LocalDate taken = StatutoryTime.day(extendedAt);
            if (taken.isAfter(first)) {
                append(words, "extended-late", day(taken), day(first));
            } else {
                append(words, "extended");
            }
        }
        if (rule.byPractice()) {
            append(words, "practice");
        }
        return words.toString();
    }

    private void append(StringBuilder words, String key, Object... values) {
        words.append(' ').append(TEXTS.get(language, key, values));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String day(LocalDate day) {
        return WrittenTimes.day(day, language);
    }

    /** Why it was stopped, where the event told. */
    @Nullable
    String why(@Nullable String reason) {
        return reason == null
                ? null
                : REASONS.stream()
                        .map(list -> Codes.published().find(list, reason))
                        .flatMap(Optional::stream)
                        .map((Code code) -> code.label(language.tag()))
                        .findFirst()
                        .orElse(reason);
    }

    /** In Finnish and Swedish the sign of a section follows its number. */
    String law(Rule rule) {
        return language == Language.EN
                ? rule.law()
                : SECTIONS.matcher(rule.law()).replaceAll("$1 §");
    }
}
