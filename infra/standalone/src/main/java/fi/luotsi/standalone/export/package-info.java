/** The command {@code export}: the event history of a running copy, asked over HTTP. It never opens a data folder. */
@NullMarked
package fi.luotsi.standalone.export;

import org.jspecify.annotations.NullMarked;
