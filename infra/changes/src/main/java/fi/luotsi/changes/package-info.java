/** Makes prepared changes in a copy of the project, builds them, and counts the files that each one takes. */
@NullMarked
package fi.luotsi.changes;

import org.jspecify.annotations.NullMarked;
