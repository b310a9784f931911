package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/**
 * A page of a log or a history.
 *
 * @param about the record whose history it is; empty of a log
 */
public record LogPage<T>(
        T answer, Pager pager, Filters filters, String about, List<Choice> units, List<Choice> outcomes) {}
