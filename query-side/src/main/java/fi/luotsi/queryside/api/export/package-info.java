/** The whole event history for the auditor. */
@NullMarked
package fi.luotsi.queryside.api.export;

import org.jspecify.annotations.NullMarked;
