/** The whole query side on real stores, and the means to write events and to ask, for the tests of every feature. */
@NullMarked
package fi.luotsi.queryside.asking;

import org.jspecify.annotations.NullMarked;
