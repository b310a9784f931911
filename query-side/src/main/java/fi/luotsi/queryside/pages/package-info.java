/** The pages of the program itself: start, GraphiQL, schema. */
@NullMarked
package fi.luotsi.queryside.pages;

import org.jspecify.annotations.NullMarked;
