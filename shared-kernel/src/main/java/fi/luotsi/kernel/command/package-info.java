/** What may be asked: one sealed file an aggregate. */
@NullMarked
package fi.luotsi.kernel.command;

import org.jspecify.annotations.NullMarked;
