package fi.luotsi.counsellorui.page;

/**
 * A page that could not be made.
 *
 * @param heading key of the words above
 * @param text key of the words below
 * @param again where to try again
 */
public record ErrorPage(String heading, String text, String again) {}
