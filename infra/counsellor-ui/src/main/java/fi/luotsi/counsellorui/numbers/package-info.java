/** Numbers: the report of contacts as table and chart. */
@NullMarked
package fi.luotsi.counsellorui.numbers;

import org.jspecify.annotations.NullMarked;
