@NullMarked
package fi.luotsi.queryside.emergency;

import org.jspecify.annotations.NullMarked;
