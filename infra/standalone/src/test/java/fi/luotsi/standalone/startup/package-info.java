@NullMarked
package fi.luotsi.standalone.startup;

import org.jspecify.annotations.NullMarked;
