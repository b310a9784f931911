package fi.luotsi.counsellorui.draft;

/**
 * What waits on a device. The browser keeps the page, so it names nobody; its script fills the list in.
 *
 * @param signIn where one signs in
 */
public record DraftsPage(String signIn) {}
