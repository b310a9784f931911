/** Random sequences of commands against the whole program: whatever was recorded, and by whom, every place that shows a fact says the same. */
@NullMarked
package fi.luotsi.standalone.sequences;

import org.jspecify.annotations.NullMarked;
