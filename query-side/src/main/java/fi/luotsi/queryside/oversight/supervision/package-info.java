/** A whole case for who supervises the county: made by an auditor, disclosed, and checked by anybody offline. */
@NullMarked
package fi.luotsi.queryside.oversight.supervision;

import org.jspecify.annotations.NullMarked;
