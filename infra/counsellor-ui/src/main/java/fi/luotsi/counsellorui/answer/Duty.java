package fi.luotsi.counsellorui.answer;

import java.time.LocalDate;

/** An obligation, in a list of another record's. */
public record Duty(String id, Label rule, String law, Coded state, LocalDate dueOn, boolean overdue) {

    public boolean isOpen() {
        return state.code().equals("open");
    }
}
