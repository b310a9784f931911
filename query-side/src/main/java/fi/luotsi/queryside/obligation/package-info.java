/** What the law or practice expects next, and by when (velvoitteet). */
@NullMarked
package fi.luotsi.queryside.obligation;

import org.jspecify.annotations.NullMarked;
