/** The whole event history for the auditor. */
@NullMarked
package fi.luotsi.queryside.export;

import org.jspecify.annotations.NullMarked;
