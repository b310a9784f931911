package fi.luotsi.queryside.projection;

/**
 * Why a document takes no more events: its projection threw.
 *
 * @param position of the event it threw on
 * @param exception the class's name; never the message, which could hold a person's data
 */
record Quarantined(long position, String exception) {}
