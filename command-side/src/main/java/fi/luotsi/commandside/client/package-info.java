/** Clients: rules for registering a client and changing their facts. */
@NullMarked
package fi.luotsi.commandside.client;

import org.jspecify.annotations.NullMarked;
