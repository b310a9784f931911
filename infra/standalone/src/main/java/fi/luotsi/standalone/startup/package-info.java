/** How a start that cannot go on says so: one sentence, one exit code, no stack trace. */
@NullMarked
package fi.luotsi.standalone.startup;

import org.jspecify.annotations.NullMarked;
