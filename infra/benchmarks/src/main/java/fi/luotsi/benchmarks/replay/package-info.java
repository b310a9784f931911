/** Replay of the archive by the projection engine. */
@NullMarked
package fi.luotsi.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
