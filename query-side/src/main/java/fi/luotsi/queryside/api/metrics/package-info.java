/** What whoever operates the program is told in numbers. */
@NullMarked
package fi.luotsi.queryside.api.metrics;

import org.jspecify.annotations.NullMarked;
