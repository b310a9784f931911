@NullMarked
package fi.luotsi.standalone.stores;

import org.jspecify.annotations.NullMarked;
