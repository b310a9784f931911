/** The one place where an answer is decided, opened, logged and let out. */
@NullMarked
package fi.luotsi.queryside.authorization;

import org.jspecify.annotations.NullMarked;
