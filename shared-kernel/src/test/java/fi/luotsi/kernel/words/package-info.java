@NullMarked
package fi.luotsi.kernel.words;

import org.jspecify.annotations.NullMarked;
