package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Live;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Words;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** My day, as its template shows it. */
public record MyDayPage(MyDay day, List<String> lists, Moments moments, Words words) {

    /** What is live on it; nothing for who has no list. */
    public @Nullable Live live() {
        return day.state() == null ? null : new Live(lists, day.state());
    }

    /** As {@code Maanantai 30.11.} */
    public String heading() {
        Locale locale = Locale.forLanguageTag(words.speech().tag());
        String written = DateTimeFormatter.ofPattern(words.say("day.heading-pattern"), locale)
                .format(moments.today());
        return written.substring(0, 1).toUpperCase(locale) + written.substring(1);
    }

    public Due due(MyDay.Obligation obligation) {
        return Due.of(obligation.dueOn(), obligation.overdue(), moments, words);
    }

    public Due due(Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), moments, words);
    }

    /** The record in which it is done; none where the reader cannot look at one. */
    public @Nullable String where(MyDay.Obligation obligation) {
        if (obligation.referral() != null) {
            return Paths.REFERRALS + "/" + obligation.referral();
        }
        if (obligation.episode() != null) {
            return Paths.EPISODES + "/" + obligation.episode().id();
        }
        if (obligation.rightsRequest() != null) {
            return Paths.REQUESTS + "/" + obligation.rightsRequest().id();
        }
        if (obligation.contact() != null) {
            return Paths.CONTACTS + "/" + obligation.contact().id();
        }
        return obligation.client() == null
                ? null
                : Paths.CLIENTS + "/" + obligation.client().id();
    }

    /** For how many days the one waits that has waited longest; nothing where none waits. */
    public Optional<MyDay.Waiting> longest(@Nullable First<MyDay.Chain> chains) {
        return chains == null
                ? Optional.empty()
                : chains.nodes().stream()
                        .flatMap(chain -> chain.waiting().stream())
                        .max(Comparator.comparingInt(MyDay.Waiting::days));
    }
}
