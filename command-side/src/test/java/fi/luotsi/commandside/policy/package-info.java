@NullMarked
package fi.luotsi.commandside.policy;

import org.jspecify.annotations.NullMarked;
