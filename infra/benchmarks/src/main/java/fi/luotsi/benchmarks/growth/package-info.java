/** How what the program does by day costs more as its data grow, on the embedded stores. */
@NullMarked
package fi.luotsi.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
