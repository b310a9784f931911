/** The program's own policies: when something has happened, or its time has come, they send a command. */
@NullMarked
package fi.luotsi.commandside.policy;

import org.jspecify.annotations.NullMarked;
