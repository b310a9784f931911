package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.signin.Person.Choice;
import java.util.List;

/** What somebody may act in, to choose. */
public record ActingPage(List<Option> options) {

    /** A right, with one of its service tasks and one of its role's purposes. */
    public record Option(Choice role, Choice unit, Choice task, Choice purpose, boolean chosen) {

        public String value() {
            return String.join("|", role.code(), unit.code(), task.code(), purpose.code());
        }
    }
}
