/** Emergency access (hätäpääsy): who opened whose file without an open matter, and what a reviewer said. */
@NullMarked
package fi.luotsi.queryside.oversight.emergency;

import org.jspecify.annotations.NullMarked;
