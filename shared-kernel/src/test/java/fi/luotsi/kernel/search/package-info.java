@NullMarked
package fi.luotsi.kernel.search;

import org.jspecify.annotations.NullMarked;
