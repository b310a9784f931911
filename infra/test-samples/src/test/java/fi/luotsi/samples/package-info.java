/** Tests of what is made. */
@NullMarked
package fi.luotsi.samples;

import org.jspecify.annotations.NullMarked;
