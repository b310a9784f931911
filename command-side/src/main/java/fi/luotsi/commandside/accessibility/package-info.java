/** Feedback on the accessibility of the pages (saavutettavuuspalaute). */
@NullMarked
package fi.luotsi.commandside.accessibility;

import org.jspecify.annotations.NullMarked;
