/** The one place where an answer is decided, opened, logged and let out. */
@NullMarked
package fi.luotsi.queryside.door;

import org.jspecify.annotations.NullMarked;
