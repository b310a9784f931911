package fi.luotsi.counsellorui.accessibility;

import java.time.LocalDate;
import java.util.List;

/** The statement, as its template shows it. */
public record StatementPage() {

    /** When somebody last looked through what it says. */
    private static final LocalDate LOOKED_THROUGH = LocalDate.of(2026, 11, 30);

    /** What is not accessible yet, by the ends of its words' keys. */
    private static final List<String> LACKS = List.of("tried", "session", "language", "developers", "easy");

    public LocalDate lookedThrough() {
        return LOOKED_THROUGH;
    }

    public List<String> lacks() {
        return LACKS;
    }
}
