package fi.luotsi.acceptance;

import com.microsoft.playwright.Page;

/** A person at a keyboard, whose keys are counted. */
final class Keyboard {

    private static final int PATIENCE = 60;

    private final Page page;
    private int pressed;

    Keyboard(Page page) {
        this.page = page;
    }

    int pressed() {
        return pressed;
    }

    void press(String key) {
        page.keyboard().press(key);
        pressed++;
    }

    void type(String text) {
        page.keyboard().type(text);
        pressed += text.length();
    }

    /** Presses the tab key until the focus is on such an element. */
    void tabTo(String selector) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }
}
