/** How long each record is kept, and from when it is counted (703/2023 §23). */
@NullMarked
package fi.luotsi.kernel.retention;

import org.jspecify.annotations.NullMarked;
