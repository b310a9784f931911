/** Who read what, and what left the register: the logs, for those who supervise and for the client who asks. */
@NullMarked
package fi.luotsi.queryside.uselog;

import org.jspecify.annotations.NullMarked;
