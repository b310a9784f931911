/** How much work each user may have done at once and in a while, so that nobody's waits for another's. */
@NullMarked
package fi.luotsi.queryside.api.budget;

import org.jspecify.annotations.NullMarked;
