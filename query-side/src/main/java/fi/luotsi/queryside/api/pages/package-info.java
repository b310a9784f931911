/** The pages of the program itself: start, GraphiQL, schema. */
@NullMarked
package fi.luotsi.queryside.api.pages;

import org.jspecify.annotations.NullMarked;
