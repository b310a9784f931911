package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/** The list of feedback, with what limits and orders it. */
public record FeedbacksPage(
        AccessibilityFeedbacks answer,
        Pager pager,
        Filters filters,
        List<Choice> states,
        List<Choice> orders,
        String order,
        Moments moments,
        Words words) {

    /** When the obligation is due; told of one that waits. */
    public Due due(Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), moments, words);
    }
}
