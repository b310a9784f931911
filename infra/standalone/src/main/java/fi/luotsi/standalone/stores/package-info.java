/**
 * Where the program keeps its data: the data folder, and the stores it runs itself when no address is configured.
 *
 * <p>{@link fi.luotsi.standalone.stores.StoresInitializer} is the way in for the program; the rest is public for tests
 * of a single store.
 */
@NullMarked
package fi.luotsi.standalone.stores;

import org.jspecify.annotations.NullMarked;
