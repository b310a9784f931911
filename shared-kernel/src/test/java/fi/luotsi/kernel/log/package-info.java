@NullMarked
package fi.luotsi.kernel.log;

import org.jspecify.annotations.NullMarked;
