/** The desk, within the whole program. */
@NullMarked
package fi.luotsi.standalone.desk;

import org.jspecify.annotations.NullMarked;
