@NullMarked
package fi.luotsi.kernel.casework;

import org.jspecify.annotations.NullMarked;
