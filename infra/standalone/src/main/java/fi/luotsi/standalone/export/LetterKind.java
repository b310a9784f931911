package fi.luotsi.standalone.export;

import java.util.Locale;

/** The letters that a client is given. */
enum LetterKind {
    LOG_REPORT("log-report"),
    ACCESS_EXPORT("access-export"),
    DECISION("decision");

    /** As a file it comes in. */
    enum Form {
        PDF,
        JSON;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        String type() {
            return "application/" + ending();
        }
    }

    private final String name;

    LetterKind(String name) {
        this.name = name;
    }

    String path(String request, Form form) {
        return "/rights-requests/" + request + "/" + name + "." + form.ending();
    }

    @Override
    public String toString() {
        return name;
    }
}
