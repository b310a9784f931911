package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds pages to the HTML standard, as its checker does. */
final class ValidHtml implements ErrorHandler {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false);
    private final List<String> faults = new ArrayList<>();

    ValidHtml() {
        try {
            validator.setUpMainSchema(SCHEMA, this);
            validator.setUpValidatorAndParsers(this, false, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sentence for each error, with its line. */
    List<String> faults(String page) {
        faults.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (IOException | SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return List.copyOf(faults);
    }

    @Override
    public void warning(SAXParseException warning) {
        // good advice, and no breach of the standard
    }

    @Override
    public void error(SAXParseException error) {
        faults.add("line " + error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
        error(error);
    }
}
