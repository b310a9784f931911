/** A real PostgreSQL for the tests of every module. It knows nothing of the archive, so the shared kernel can use it too. */
@NullMarked
package fi.luotsi.testdatabase;

import org.jspecify.annotations.NullMarked;
