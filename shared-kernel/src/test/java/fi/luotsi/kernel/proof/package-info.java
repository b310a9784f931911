@NullMarked
package fi.luotsi.kernel.proof;

import org.jspecify.annotations.NullMarked;
