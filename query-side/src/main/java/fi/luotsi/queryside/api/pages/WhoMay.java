package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tells for a query, a mutation or a type by which policy it is shown, and how far it lets each role reach. */
record WhoMay(Rights rights, Language language) {

    /**
     * What is to be told, as items of a list; none where nothing follows a policy.
     *
     * @param what as {@code Query.contact} or {@code Contact}
     */
    List<String> of(String what) {
        return rights.policy(what)
                .map(policy -> List.of(
                        Markup.text(word("reference.who") + " " + roles(policy)),
                        Markup.text(word("reference.policy")) + " " + Markup.code(Markup.text(policy))
                                + " <span lang=\"en\">(" + Markup.text(rights.covers(policy)) + ")</span>"))
                .orElse(List.of());
    }

    private String roles(String policy) {
        String roles = Arrays.stream(Role.values())
                .filter(role -> rights.scopeIn(policy, role) != Scope.NONE)
                .map(role -> role.label(language.tag()) + " ("
                        + word("scope." + rights.scopeIn(policy, role).text()) + ")")
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? word("reference.nobody") : roles;
    }

    private String word(String key) {
        return Page.TEXTS.get(language, key);
    }
}
