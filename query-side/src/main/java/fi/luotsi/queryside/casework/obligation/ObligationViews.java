package fi.luotsi.queryside.casework.obligation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.obligation.Obligation.Cause;
import fi.luotsi.queryside.casework.obligation.Obligation.State;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.language.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts when obligations are due, and says so in words, at one moment and in one language. */
record ObligationViews(StatutoryTime counting, Language language, Instant now) {

    static final Texts TEXTS = Texts.beside(ObligationViews.class, "obligations");

    /** The code lists of reasons why something came to nothing. */
    private static final List<CodeList> REASONS = List.of(
            CodeList.RESULT,
            CodeList.WITHDRAWAL_REASON,
            CodeList.UNLINK_REASON,
            CodeList.REVOKE_REASON,
            CodeList.DECLINE_REASON);

    /** Sections of acts, as {@code § 12, 15}; what follows them is another act. */
    private static final Pattern SECTIONS = Pattern.compile("§ (\\d+\\w*(?:–\\d+\\w*)?(?:, \\d+\\w*(?!\\w|/))*)");

    ObligationView of(ObligationsDocument document, Obligation obligation) {
        Rule rule = Rules.published().named(obligation.rule());
        Cause start = obligation.start();
        TimeLimit length = rule.length(obligation.isExtended());
        Instant firstDueUntil = counting.end(start, rule.length(false));
        LocalDate firstDueOn = StatutoryTime.day(firstDueUntil.minusNanos(1));
        Instant dueUntil = counting.end(start, length);
        // time lasts until the moment, which is the next day's first where days are counted
        LocalDate dueOn = StatutoryTime.day(dueUntil.minusNanos(1));
        return new ObligationView(
                UUID.nameUUIDFromBytes((document.id() + "/" + rule.id()).getBytes(UTF_8)),
                rule.id(),
                law(rule),
                rule.byPractice(),
                obligation.state(),
                TEXTS.get(language, "started." + start.event()),
                start.on(),
                start.at(),
                counted(rule, obligation),
                obligation.isExtended(),
                obligation.extendedAt(),
                obligation.isExtended() ? firstDueOn : null,
                dueOn,
                dueUntil,
                obligation.isOpen() && !now.isBefore(dueUntil),
                Lateness.of(obligation, firstDueOn, dueOn, now),
                obligation.state() == State.MET ? obligation.endedAt() : null,
                obligation.state() == State.STOPPED ? obligation.endedAt() : null,
                why(obligation.reason()),
                obligation.unit(),
                obligation.worker(),
                document.client(),
                document.of().equals(ObligationProjection.EPISODE) ? document.id() : null,
                document.of().equals(ObligationProjection.RIGHTS_REQUEST) ? document.id() : null,
                document.of().equals(ObligationProjection.CONTACT) ? document.id() : null,
                document.of().equals(ObligationProjection.REFERRAL) ? document.id() : null,
                subject(document, obligation));
    }

    /** A limit hides an obligation where it hides its record or one that started it; a client's own request is never hidden. */
    private static ProtectedRecord subject(ObligationsDocument document, Obligation obligation) {
        Set<UUID> parts = new HashSet<>(obligation.records());
        parts.add(document.id());
        return new ProtectedRecord(
                "Obligation",
                document.id(),
                document.client(),
                Set.of(obligation.unit()),
                Set.of(obligation.serviceTask()),
                parts,
                !document.of().equals(ObligationProjection.RIGHTS_REQUEST));
    }

    private String counted(Rule rule, Obligation obligation) {
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

    private @Nullable String why(@Nullable String reason) {
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
    private String law(Rule rule) {
        return language == Language.EN
                ? rule.law()
                : SECTIONS.matcher(rule.law()).replaceAll("$1 §");
    }
}
