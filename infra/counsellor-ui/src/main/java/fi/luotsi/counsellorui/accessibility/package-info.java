/** How accessible the pages are, and feedback on that. */
@NullMarked
package fi.luotsi.counsellorui.accessibility;

import org.jspecify.annotations.NullMarked;
