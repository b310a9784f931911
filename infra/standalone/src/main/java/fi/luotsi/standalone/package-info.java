/** The program that is run: its command line, its Spring context, and nothing of the domain. */
@NullMarked
package fi.luotsi.standalone;

import org.jspecify.annotations.NullMarked;
