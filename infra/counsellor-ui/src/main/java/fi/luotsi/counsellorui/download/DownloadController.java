package fi.luotsi.counsellorui.download;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands on a file of the service's, in the person's own right: letters, exports, packs and reports, and nothing else. */
@RestController
class DownloadController {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final List<Pattern> FILES = List.of(
            Pattern.compile("/rights-requests/" + ID + "/(decision[.]pdf|(log-report|access-export)[.](pdf|json))"),
            Pattern.compile("/misuse-cases/" + ID + "/letter[.]pdf"),
            Pattern.compile("/supervision-packs/" + ID + "[.]zip"),
            Pattern.compile("/export/(events|uses|disclosures|checkpoints)"),
            Pattern.compile("/reports/contacts[.]csv"));

    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_LANGUAGE);

    @GetMapping(Paths.DOWNLOADS + "**")
    ResponseEntity<byte[]> file(Visit visit) {
        String path = visit.request().getRequestURI().substring(Paths.DOWNLOADS.length() - 1);
        if (FILES.stream().noneMatch(file -> file.matcher(path).matches())) {
            throw new NotAnswered(NotAnswered.Why.MISSING, "no such file");
        }
        String query = visit.request().getQueryString();
        ResponseEntity<byte[]> file = visit.file(query == null ? path : path + "?" + query);
        HttpHeaders headers = new HttpHeaders();
        HANDED_ON.forEach(name -> {
            String value = file.getHeaders().getFirst(name);
            if (value != null) {
                headers.set(name, value);
            }
        });
        return ResponseEntity.ok().headers(headers).body(file.getBody());
    }
}
