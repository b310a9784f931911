package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Live;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/** A caseload, with what limits and orders it. */
public record CaseloadPage(
        Caseload answer,
        Live live,
        Pager pager,
        Filters filters,
        boolean unitWide,
        List<Choice> states,
        List<Choice> sorts,
        String sort) {}
