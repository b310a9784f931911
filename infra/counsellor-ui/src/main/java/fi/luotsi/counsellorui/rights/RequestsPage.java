package fi.luotsi.counsellorui.rights;

import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/** Requests of the unit, with what limits the list. */
public record RequestsPage(
        RightsRequests answer,
        Pager pager,
        Filters filters,
        List<Choice> states,
        List<Choice> kinds,
        Moments moments,
        Words words) {

    public Due due(RightsRequests.Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), moments, words);
    }
}
