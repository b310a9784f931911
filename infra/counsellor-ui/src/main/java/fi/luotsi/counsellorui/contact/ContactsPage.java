package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/** Contacts of the unit, with what limits the list. */
public record ContactsPage(
        Contacts answer,
        Pager pager,
        Filters filters,
        boolean mine,
        List<Choice> channels,
        List<Choice> topics,
        List<Choice> results) {}
