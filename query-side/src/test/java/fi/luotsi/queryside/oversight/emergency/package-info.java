@NullMarked
package fi.luotsi.queryside.oversight.emergency;

import org.jspecify.annotations.NullMarked;
