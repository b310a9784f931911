/** All that it takes to check a log offline: hashes, trees, proofs, checkpoints and their signatures. It needs nothing but the JDK. */
@NullMarked
package fi.luotsi.kernel.proof;

import org.jspecify.annotations.NullMarked;
