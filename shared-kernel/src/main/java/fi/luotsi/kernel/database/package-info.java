/** Shared by all code that uses the database: advisory locks, its absence, and the wake-up after a write. */
@NullMarked
package fi.luotsi.kernel.database;

import org.jspecify.annotations.NullMarked;
