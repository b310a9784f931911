package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Live;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;

/** Chains of the unit, with what limits the list. */
public record ReferralsPage(
        ReferralChains answer,
        Live live,
        Pager pager,
        Filters filters,
        List<Choice> directions,
        List<Choice> states,
        List<Choice> categories,
        List<Choice> units,
        List<Choice> ages,
        List<Choice> orders) {}
