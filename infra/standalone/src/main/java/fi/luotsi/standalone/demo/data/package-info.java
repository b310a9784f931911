/**
 * Demonstration data, in the profile {@code demo} and nowhere else: made-up people in made-up casework, the same for the same seed,
 * recorded by the commands that the pages send. Its proportions follow the field's published figures where there are some.
 */
@NullMarked
package fi.luotsi.standalone.demo.data;

import org.jspecify.annotations.NullMarked;
