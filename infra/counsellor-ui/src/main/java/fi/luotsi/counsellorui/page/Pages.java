package fi.luotsi.counsellorui.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of templates. A page is made whole before anything of it is sent. */
@Component
public class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * A page.
     *
     * @param template as {@code day/my-day.jte}; it takes the shell as {@code shell} and its content as {@code page}
     */
    public ResponseEntity<String> page(String template, Shell shell, Object page) {
        return page(HttpStatus.OK, template, shell, page);
    }

    public ResponseEntity<String> page(HttpStatus status, String template, Shell shell, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("shell", shell, "page", page), html);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.lang())
                .body(html.toString());
    }
}
