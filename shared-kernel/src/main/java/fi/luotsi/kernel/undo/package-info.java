/** What is taken back as a slip: which events of a record still stand, and who may take back what. */
@NullMarked
package fi.luotsi.kernel.undo;

import org.jspecify.annotations.NullMarked;
