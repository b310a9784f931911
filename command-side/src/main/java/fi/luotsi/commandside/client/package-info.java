/** Clients: what holds when one is registered and her facts change. */
@NullMarked
package fi.luotsi.commandside.client;

import org.jspecify.annotations.NullMarked;
