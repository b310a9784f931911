/** The one way in which records become JSON and back. */
@NullMarked
package fi.luotsi.kernel.json;

import org.jspecify.annotations.NullMarked;
