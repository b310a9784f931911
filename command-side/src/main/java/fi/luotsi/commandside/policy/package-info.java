/** What the program does by itself: when something has happened, or its time has come, then a command is sent. */
@NullMarked
package fi.luotsi.commandside.policy;

import org.jspecify.annotations.NullMarked;
