/** What the law or practice expects next, and by when (velvoitteet). */
@NullMarked
package fi.luotsi.queryside.casework.obligation;

import org.jspecify.annotations.NullMarked;
