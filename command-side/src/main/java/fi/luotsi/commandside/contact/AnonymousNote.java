package fi.luotsi.commandside.contact;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.identifying.Finding;
import fi.luotsi.kernel.identifying.IdentifyingText;
import java.util.List;
import java.util.Map;

/** Text of an anonymous contact tells nothing that identifies a person. */
final class AnonymousNote {

    private AnonymousNote() {}

    /** One refusal for each finding, on path {@code note}, in the order of the text within each kind. */
    static List<Refusal> findings(String note) {
        return findings("note", note);
    }

    static List<Refusal> findings(String path, String text) {
        return IdentifyingText.findings(text).stream()
                .map(found -> code(found.kind())
                        .at(
                                path,
                                Map.of(
                                        "start", Integer.toString(found.start()),
                                        "end", Integer.toString(found.end()))))
                .toList();
    }

    private static RefusalCode code(Finding.Kind kind) {
        return switch (kind) {
            case IDENTITY_CODE -> RefusalCode.CONTAINS_IDENTITY_CODE;
            case PHONE_NUMBER -> RefusalCode.CONTAINS_PHONE_NUMBER;
            case EMAIL -> RefusalCode.CONTAINS_EMAIL;
        };
    }
}
