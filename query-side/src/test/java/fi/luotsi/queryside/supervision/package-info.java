@NullMarked
package fi.luotsi.queryside.supervision;

import org.jspecify.annotations.NullMarked;
