@NullMarked
package fi.luotsi.kernel.id;

import org.jspecify.annotations.NullMarked;
