/** Obligations (velvoitteet): what the law or practice expects next, and by when. */
@NullMarked
package fi.luotsi.queryside.casework.obligation;

import org.jspecify.annotations.NullMarked;
