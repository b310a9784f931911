package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a client who asks who used their data, to whom they were disclosed and on what ground (703/2023 §11): the
 * schema's {@code LogReport}. Unlike an access export, it names the people.
 *
 * @param from first day, in Finland
 * @param to last day
 * @param beyondTwoYears whether more than two years before the request are in it, for a special reason
 * @param client the client's name; null when it is destroyed
 * @param language of the reader
 */
record LogReport(
        UUID request,
        LocalDate receivedOn,
        LocalDate from,
        LocalDate to,
        boolean beyondTwoYears,
        @Nullable String client,
        Language language,
        List<Read> reads,
        List<Disclosed> disclosures) {

    /**
     * A use of the client's data.
     *
     * @param id of its row, which is not shown
     * @param what kinds of records, in words
     * @param refused whether something was asked for that was not shown
     */
    record Read(
            UUID id,
            Instant usedAt,
            @Nullable String name,
            String role,
            String unit,
            String purpose,
            String serviceTask,
            List<String> what,
            boolean refused) {}

    /**
     * A disclosure outside the register.
     *
     * @param id of its row, which is not shown
     */
    record Disclosed(
            UUID id,
            Instant disclosedAt,
            @Nullable String name,
            String role,
            String unit,
            String purpose,
            String basis,
            @Nullable String recipient,
            @Nullable String target,
            @Nullable String information) {}

    @Override
    public String toString() {
        return "LogReport[" + request + "]";
    }
}
