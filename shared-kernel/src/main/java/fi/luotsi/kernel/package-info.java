@NullMarked
package fi.luotsi.kernel;

import org.jspecify.annotations.NullMarked;
