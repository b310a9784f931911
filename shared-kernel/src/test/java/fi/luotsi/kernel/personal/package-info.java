@NullMarked
package fi.luotsi.kernel.personal;

import org.jspecify.annotations.NullMarked;
