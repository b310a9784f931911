package fi.luotsi.standalone.sequences;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Leaves the messages of constraints as they are declared: they are codes. */
final class AsItStands implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
