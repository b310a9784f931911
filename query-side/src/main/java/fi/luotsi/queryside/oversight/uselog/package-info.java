/**
 * The use log and the disclosure log for supervisors, and the log report and the access export for clients.
 */
@NullMarked
package fi.luotsi.queryside.oversight.uselog;

import org.jspecify.annotations.NullMarked;
