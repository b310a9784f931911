/** Whether the states that decide, the documents that are shown and the histories that are told say the same. */
@NullMarked
package fi.luotsi.standalone.agreement;

import org.jspecify.annotations.NullMarked;
