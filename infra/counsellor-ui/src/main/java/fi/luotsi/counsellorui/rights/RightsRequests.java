package fi.luotsi.counsellorui.rights;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests that the unit is in charge of. */
public record RightsRequests(Listed<Row> rightsRequests) {

    static final Document<RightsRequests> DOCUMENT = new Document<>("RightsRequests", RightsRequests.class);

    /** One of them. */
    public record Row(
            String id,
            Label kind,
            Label state,
            LocalDate receivedOn,
            @Nullable Staff handler,
            @Nullable Named client,
            Duties obligations) {

        /** What is due first of what is still to be met. */
        public Optional<Duty> due() {
            return obligations.nodes().stream()
                    .filter(duty -> duty.state().code().equals("open"))
                    .min(Comparator.comparing(Duty::dueOn));
        }
    }

    /** What the law expects next. */
    public record Duties(List<Duty> nodes) {}

    /** One thing that it expects. */
    public record Duty(LocalDate dueOn, boolean overdue, Coded state) {}
}
