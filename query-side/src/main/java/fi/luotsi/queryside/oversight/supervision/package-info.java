/** A whole case for the county's supervisor: made by an auditor, disclosed, and checked by anybody offline. */
@NullMarked
package fi.luotsi.queryside.oversight.supervision;

import org.jspecify.annotations.NullMarked;
