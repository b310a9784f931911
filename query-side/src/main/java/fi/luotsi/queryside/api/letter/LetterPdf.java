package fi.luotsi.queryside.api.letter;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a letter as PDF, tagged for screen readers (PDF/UA, ISO 14289-1), with nothing loaded from anywhere. */
public final class LetterPdf {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                    @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Liberation Sans'; font-size: 9pt } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.35 }
            h1 { font-size: 17pt; font-weight: normal; margin: 0 0 6mm 0 }
            h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 2mm 0; page-break-after: avoid }
            h3 { font-size: 11pt; font-weight: normal; margin: 5mm 0 1mm 0; page-break-after: avoid }
            p { margin: 0 0 3mm 0; white-space: pre-wrap }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; table-layout: fixed;
                    font-size: 9pt; margin-bottom: 4mm }
            th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1mm 2mm 1mm 0;
                     border-bottom: 0.2mm solid #999; white-space: pre-wrap; word-wrap: break-word }
            thead th { border-bottom: 0.4mm solid #000 }
            tr { page-break-inside: avoid }
            .facts th { width: 33%; color: #444 }
            """;

    static {
        // the library would write the laid-out text to the program's log
        XRLog.setLoggingEnabled(false);
    }

    private LetterPdf() {}

    public static byte[] print(Letter letter) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withW3cDocument(document(letter), "")
                    .useFont(LetterPdf::font, FONT)
                    .useExternalResourceAccessControl(
                            (String uri, ExternalResourceType type) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Luotsi")
                    .usePDDocument(new PDDocument())
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE));
    }

    private static Document document(Letter letter) {
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", letter.language().tag());
        document.appendChild(html);
        Element head = child(html, "head");
        text(head, "title", letter.title());
        Element description = child(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", letter.title());
        text(head, "style", STYLE);
        Element body = child(html, "body");
        text(body, "h1", letter.title());
        letter.parts().forEach(part -> add(body, part));
        return document;
    }

    private static void add(Element body, Letter.Part part) {
        switch (part) {
            case Letter.Heading(var words) -> text(body, "h2", words);
            case Letter.Subheading(var words) -> text(body, "h3", words);
            case Letter.Paragraph(var words) -> text(body, "p", words);
            case Letter.Facts(var facts) -> {
                Element table = child(body, "table");
                table.setAttribute("class", "facts");
                for (Letter.Fact fact : facts) {
                    Element row = child(table, "tr");
                    text(row, "th", fact.name());
                    text(row, "td", fact.value());
                }
            }
            case Letter.Table(var columns, var rows) -> {
                Element table = child(body, "table");
                Element header = child(child(table, "thead"), "tr");
                columns.forEach(column -> text(header, "th", column));
                Element rest = child(table, "tbody");
                for (List<String> row : rows) {
                    Element line = child(rest, "tr");
                    row.forEach(cell -> text(line, "td", cell));
                }
            }
        }
    }

    private static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static void text(Element parent, String name, String text) {
        child(parent, name).appendChild(parent.getOwnerDocument().createTextNode(printable(text)));
    }

    /** Without control characters, which XML and the page cannot show. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
