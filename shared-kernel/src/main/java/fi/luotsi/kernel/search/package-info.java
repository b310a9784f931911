/** How a person is found by name: the form in which names are compared, and the values whose keyed tokens find a client. */
@NullMarked
package fi.luotsi.kernel.search;

import org.jspecify.annotations.NullMarked;
