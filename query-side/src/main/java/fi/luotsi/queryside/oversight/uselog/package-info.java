/**
 * Who read what, and what left the register: the logs, for those who supervise; and what a client is given who asks who read, or what
 * is held of her.
 */
@NullMarked
package fi.luotsi.queryside.oversight.uselog;

import org.jspecify.annotations.NullMarked;
