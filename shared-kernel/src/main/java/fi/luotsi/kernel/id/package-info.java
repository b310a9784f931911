/** Typed identifiers: time-ordered UUIDs chosen by the caller, never derived from a person. */
@NullMarked
package fi.luotsi.kernel.id;

import org.jspecify.annotations.NullMarked;
