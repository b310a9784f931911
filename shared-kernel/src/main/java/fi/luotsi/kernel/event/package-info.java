/** What has happened: one sealed file an aggregate. */
@NullMarked
package fi.luotsi.kernel.event;

import org.jspecify.annotations.NullMarked;
