/** Replay of the archive by the fold engine. */
@NullMarked
package fi.luotsi.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
