package fi.luotsi.queryside.api.http;

import fi.luotsi.queryside.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is answered to be saved. */
public final class Attachment {

    private Attachment() {}

    /**
     * The answer.
     *
     * @param name of the file, with its ending; it identifies nobody
     */
    public static ResponseEntity<byte[]> of(String name, MediaType type, Language language, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }
}
