/** Care of the read models. */
@NullMarked
package fi.luotsi.queryside.admin;

import org.jspecify.annotations.NullMarked;
