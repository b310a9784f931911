@NullMarked
package fi.luotsi.queryside.oversight.supervision;

import org.jspecify.annotations.NullMarked;
