/** Tests of commands on the real command bus. */
@NullMarked
package fi.luotsi.commandside.handling;

import org.jspecify.annotations.NullMarked;
