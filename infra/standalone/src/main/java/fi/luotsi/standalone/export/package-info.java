/**
 * The commands {@code export} and {@code answer}: the logs of a running copy, and a client's letters on their request, asked over
 * HTTP. They never open a data folder.
 */
@NullMarked
package fi.luotsi.standalone.export;

import org.jspecify.annotations.NullMarked;
