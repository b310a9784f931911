package fi.luotsi.acceptance;

/** Where a program finds databases of a county's own. */
record StoreAddresses(String archive, String username, String password, String documents) {

    String[] settings() {
        return new String[] {
            "--luotsi.archive.url=" + archive,
            "--luotsi.archive.username=" + username,
            "--luotsi.archive.password=" + password,
            "--luotsi.documents.uri=" + documents
        };
    }
}
