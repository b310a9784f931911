@NullMarked
package fi.luotsi.standalone.demo.data;

import org.jspecify.annotations.NullMarked;
