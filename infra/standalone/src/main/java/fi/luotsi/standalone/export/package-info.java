/**
 * The commands {@code export} and {@code answer}: the logs of a running copy, and what a client is given on her request, asked over
 * HTTP. They never open a data folder.
 */
@NullMarked
package fi.luotsi.standalone.export;

import org.jspecify.annotations.NullMarked;
