/** Reading the archive in position order. */
@NullMarked
package fi.luotsi.kernel.archive;

import org.jspecify.annotations.NullMarked;
