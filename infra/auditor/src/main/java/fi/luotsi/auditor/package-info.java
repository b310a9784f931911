/** The offline verifier: exports, public keys and kept checkpoints in, yes or the first wrong position out. It asks nobody and needs no database. */
@NullMarked
package fi.luotsi.auditor;

import org.jspecify.annotations.NullMarked;
