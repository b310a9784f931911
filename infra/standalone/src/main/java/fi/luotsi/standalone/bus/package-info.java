/** How commands travel between copies of the program, where Axon Server carries them. */
@NullMarked
package fi.luotsi.standalone.bus;

import org.jspecify.annotations.NullMarked;
