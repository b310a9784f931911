package fi.luotsi.queryside.projection;

import java.util.UUID;

/**
 * A document that takes no events, because its projection threw.
 *
 * @param position of the event it threw on
 * @param exception the class's name; never the message, which could hold a person's data
 */
public record FrozenDocument(String projection, UUID document, long position, String exception) {}
