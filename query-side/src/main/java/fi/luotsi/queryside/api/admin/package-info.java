/** Care of the read models. */
@NullMarked
package fi.luotsi.queryside.api.admin;

import org.jspecify.annotations.NullMarked;
