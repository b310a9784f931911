/** The logs as tables: the order of their rows, what their leaves are made over, and the checkpoints that are signed of them. */
@NullMarked
package fi.luotsi.kernel.log;

import org.jspecify.annotations.NullMarked;
