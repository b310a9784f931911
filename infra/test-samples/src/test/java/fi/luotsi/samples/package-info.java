/** Tests of the samples. */
@NullMarked
package fi.luotsi.samples;

import org.jspecify.annotations.NullMarked;
