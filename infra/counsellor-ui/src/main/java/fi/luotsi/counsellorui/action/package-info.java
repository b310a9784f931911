/**
 * What people do to a record, each by a form that follows from its mutation: a title in {@code words.csv}, and the
 * names that the fields have everywhere.
 */
@NullMarked
package fi.luotsi.counsellorui.action;

import org.jspecify.annotations.NullMarked;
