/** The offline verifier over a long export. */
@NullMarked
package fi.luotsi.benchmarks.auditor;

import org.jspecify.annotations.NullMarked;
