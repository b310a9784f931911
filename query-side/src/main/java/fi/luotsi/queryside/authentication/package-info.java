/** Who is asking: tokens become viewers here, and every path is closed unless it is named. */
@NullMarked
package fi.luotsi.queryside.authentication;

import org.jspecify.annotations.NullMarked;
