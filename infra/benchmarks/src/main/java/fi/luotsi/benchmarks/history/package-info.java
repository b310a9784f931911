/** An event history as long as is wanted, made of the demonstration's. */
@NullMarked
package fi.luotsi.benchmarks.history;

import org.jspecify.annotations.NullMarked;
