package fi.luotsi.queryside.api.letter;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a letter as PDF, tagged for screen readers (PDF/UA, ISO 14289-1), with nothing loaded from anywhere. */
public final class LetterPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                    @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Liberation Sans'; font-size: 9pt } }
            body { font-family: FAMILIES; font-size: 10pt; line-height: 1.35 }
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
            [dir=rtl] { direction: rtl; text-align: right }
            """.replace("FAMILIES", LetterFont.FAMILIES);

    static {
        // the library would write the laid-out text to the program's log
        XRLog.setLoggingEnabled(false);
    }

    private final Printable printable = new Printable();
    private final Document document;

    private LetterPdf() {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] print(Letter letter) {
        return new LetterPdf().printed(letter);
    }

    private byte[] printed(Letter letter) {
        write(letter);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(document, "")
                    .useExternalResourceAccessControl(
                            (String uri, ExternalResourceType type) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeBidiSplitter(TextDirection.Splitter::new)
                    .useUnicodeBidiReorderer(new TextDirection.Reorderer())
                    .usePdfUaAccessibility(true)
                    .withProducer("Luotsi")
                    .usePDDocument(new PDDocument())
                    .toStream(out);
            printable.fonts().forEach(font -> builder.useFont(font::open, font.family()));
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Letter letter) {
        Element html = document.createElement("html");
        html.setAttribute("lang", letter.language().tag());
        document.appendChild(html);
        Element head = child(html, "head");
        // the title and the description are read aloud, and need no font
        child(head, "title").setTextContent(plain(letter.title()));
        Element description = child(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", plain(letter.title()));
        child(head, "style").setTextContent(STYLE);
        Element body = child(html, "body");
        text(body, "h1", letter.title());
        letter.parts().forEach(part -> add(body, part));
        List<String> missing = printable.missing();
        if (!missing.isEmpty()) {
            text(
                    body,
                    "p",
                    Letters.TEXTS.get(
                            letter.language(),
                            missing.size() == 1 ? "unprintable.one" : "unprintable",
                            missing.size(),
                            String.join(", ", missing)));
        }
    }

    private void add(Element body, Letter.Part part) {
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

    private Element child(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** A text whose lines are not all of one direction has each line in its own. */
    private void text(Element parent, String name, String text) {
        Element element = child(parent, name);
        String printed = printable.text(text);
        if (!Bidi.requiresBidi(printed.toCharArray(), 0, printed.length())) {
            element.setTextContent(printed);
            return;
        }
        for (String line : printed.split("\n", -1)) {
            Element block = child(element, "div");
            block.setAttribute("dir", TextDirection.isRightToLeft(line) ? "rtl" : "ltr");
            // an empty line keeps its height
            block.setTextContent(line.isEmpty() ? "\u00A0" : line);
        }
    }

    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
