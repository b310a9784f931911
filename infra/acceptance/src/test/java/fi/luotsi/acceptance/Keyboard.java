package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person at a keyboard, whose keys are counted. */
final class Keyboard {

    private static final int PATIENCE = 150;

    private final Page page;
    private int pressed;
    private int typed;

    Keyboard(Page page) {
        this.page = page;
    }

    int pressed() {
        return pressed;
    }

    /** How many of them were text. */
    int typed() {
        return typed;
    }

    void press(String key) {
        page.keyboard().press(key);
        pressed++;
    }

    void type(String text) {
        page.keyboard().type(text);
        pressed += text.length();
        typed += text.length();
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

    /** Leaves the head of a page that has just come behind, by the first link that it has. */
    void skip() {
        tabTo("a.skip[href='#content']");
        press("Enter");
    }

    /** Goes to where work goes on, and opens its form, which is this one. */
    void next(String action) {
        tabTo("a.skip[href^='#step-']");
        press("Enter");
        press("Tab");
        press("Enter");
        page.waitForURL("**/actions/" + action + "**");
        skip();
    }

    /** Goes to the link to a form, and opens it. */
    void open(String action) {
        skip();
        tabTo("a[href^='/actions/" + action + "']");
        press("Enter");
        page.waitForURL("**/actions/" + action + "**");
        skip();
    }

    /** Chooses a line of a list by the letters that it begins with. */
    void choose(String field, String letters) {
        tabTo("select[name='" + field + "']");
        type(letters);
        assertThat(String.valueOf(page.evaluate("document.activeElement.selectedOptions[0].textContent")))
                .startsWith(letters);
    }

    /** Marks what stands at this place of a group of boxes or of radio buttons, by the arrows where one is marked already. */
    void mark(String field, String value) {
        tabTo("input[name='" + field + "']");
        if (!isAt(value)) {
            press("Space");
        }
        for (int tries = 0; tries < PATIENCE && !isAt(value); tries++) {
            press("ArrowDown");
        }
        if (isAt(value) && !Boolean.TRUE.equals(page.evaluate("document.activeElement.checked"))) {
            press("Space");
        }
    }

    private boolean isAt(String value) {
        return value.equals(page.evaluate("document.activeElement.value"));
    }

    void write(String field, String text) {
        tabTo("[name='" + field + "']");
        type(text);
    }

    /** Sends the form that is open by its button, where there is nothing to fill in, and waits for the page that comes then. */
    void confirm(String address) {
        tabTo("main form[method=post] button[type=submit]");
        press("Enter");
        page.waitForURL(address);
    }

    /** Sends the form that is open, and waits for the page that comes then. */
    void send(String address) {
        press("Control+Enter");
        page.waitForURL(address);
    }
}
