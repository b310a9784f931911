/** Reads of one object, with and without rights and use log. */
@NullMarked
package fi.luotsi.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
