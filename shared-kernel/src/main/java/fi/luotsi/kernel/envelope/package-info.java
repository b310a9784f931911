/** The stored form of an event. */
@NullMarked
package fi.luotsi.kernel.envelope;

import org.jspecify.annotations.NullMarked;
