/**
 * The commands and events of all aggregates. A file is one slice: each command stands beside the event it leads to, under the
 * sealed interfaces of its aggregate.
 */
@NullMarked
package fi.luotsi.kernel.casework;

import org.jspecify.annotations.NullMarked;
