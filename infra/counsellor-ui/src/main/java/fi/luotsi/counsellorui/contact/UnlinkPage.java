package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Shown;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;
import java.util.Map;

/**
 * The form by which a contact is unlinked.
 *
 * @param becomes what was chosen for each chain, by its id
 */
public record UnlinkPage(
        String contact,
        String commandId,
        Unlinking started,
        Shown reason,
        List<Choice> choices,
        Map<String, String> becomes,
        List<String> errors) {

    public List<Shown> wrong() {
        return reason.error() == null ? List.of() : List.of(reason);
    }

    public boolean isWrong() {
        return reason.error() != null || !errors.isEmpty();
    }

    public boolean isChosen(String chain, String code) {
        return code.equals(becomes.get(chain));
    }
}
