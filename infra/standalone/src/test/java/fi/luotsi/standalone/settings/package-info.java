@NullMarked
package fi.luotsi.standalone.settings;

import org.jspecify.annotations.NullMarked;
