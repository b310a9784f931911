package fi.luotsi.counsellorui.answer;

import fi.luotsi.counsellorui.page.Paths;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An entry of a record that the viewer can put right.
 *
 * @param entry its sequence number in the record's history
 * @param version of the record
 * @param mutations by which it is put right, the one that recorded it first
 * @param idField name of their inputs' field for the record
 * @param until the last day; null where there is none
 */
public record CorrectableEntry(
        int entry,
        int version,
        String title,
        OffsetDateTime recordedAt,
        List<String> mutations,
        String idField,
        @Nullable LocalDate until) {

    /** Of the form that puts it right by the mutation, as that has a page of its own or the form of its action. */
    public String path(String record, String mutation) {
        return mutation.equals("receiveContact")
                ? Paths.CONTACTS + "/" + record + "/correct"
                : UriComponentsBuilder.fromPath(Paths.ACTIONS + mutation)
                        .queryParam("corrects.entry", entry)
                        .queryParam("corrects.expectedVersion", version)
                        .queryParam(idField, record)
                        .queryParam("idField", idField)
                        .queryParam("back", Paths.AUDIT + "/history/" + record)
                        .encode()
                        .toUriString();
    }
}
