@NullMarked
package fi.luotsi.commandside.episode;

import org.jspecify.annotations.NullMarked;
