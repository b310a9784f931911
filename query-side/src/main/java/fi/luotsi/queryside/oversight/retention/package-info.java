/** How long records are kept, and their destruction when their time is over (703/2023 §23–24). */
@NullMarked
package fi.luotsi.queryside.oversight.retention;

import org.jspecify.annotations.NullMarked;
