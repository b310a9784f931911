package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** Grants of access, with what limits the list. */
public record GrantsPage(
        Grants answer, Pager pager, Filters filters, List<Choice> roles, List<Choice> units, Visit visit) {

    public List<Deed> granting() {
        return Deeds.from(visit).to("grantAccess");
    }

    public List<Deed> of(Grants.Grant grant) {
        return grant.endedAt() == null
                ? Deeds.from(visit)
                        .of("grantId", grant.id())
                        .at(grant.version())
                        .to("endAccess")
                : List.of();
    }
}
