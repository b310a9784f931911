/** The published schema: its descriptions; and in the tests its rules, its approved form and the documents that are asked of it. */
@NullMarked
package fi.luotsi.schema;

import org.jspecify.annotations.NullMarked;
