/** From a command on the bus to its events: checked, loaded, decided, stored, once. */
@NullMarked
package fi.luotsi.commandside.handling;

import org.jspecify.annotations.NullMarked;
