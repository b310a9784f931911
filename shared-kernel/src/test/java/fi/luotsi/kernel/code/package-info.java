@NullMarked
package fi.luotsi.kernel.code;

import org.jspecify.annotations.NullMarked;
