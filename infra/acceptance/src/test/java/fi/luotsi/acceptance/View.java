package fi.luotsi.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody looks at a page.
 *
 * @param width in CSS pixels; 640 is a window of 1,280 at 200 %
 */
record View(String language, ColorScheme theme, int width) {

    static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    static List<View> all() {
        List<View> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 640, 320)) {
                    all.add(new View(language, theme, width));
                }
            }
        }
        return all;
    }

    /** Shows the page that is open in this theme and width, at once and not by and by. */
    void put(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, 900);
    }
}
