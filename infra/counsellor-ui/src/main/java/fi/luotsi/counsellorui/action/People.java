package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of the staff, to choose one. */
record People(Page staff) {

    private static final Document<People> DOCUMENT = new Document<>("Staff", People.class);

    /** As many as one chooses from. */
    record Page(List<Member> nodes) {}

    /** One right of somebody's. */
    record Member(
            String id,
            @Nullable String name,
            @Nullable Coded unit,
            @Nullable Coded role) {}

    /** Each person once, with the unit where it is another than the reader's. */
    static List<Choice> choices(Visit visit) {
        String own = visit.person().unit();
        return visit.ask(DOCUMENT, Map.of()).staff().nodes().stream()
                .map(member -> {
                    String name = Objects.requireNonNullElse(member.name(), "");
                    String unit = member.unit() == null ? "" : member.unit().label();
                    return new Choice(member.id(), unit.equals(own) ? name : name + " (" + unit + ")");
                })
                .distinct()
                .toList();
    }
}
