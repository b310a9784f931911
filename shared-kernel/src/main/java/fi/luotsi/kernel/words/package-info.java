/** Words in Finnish, Swedish and English, and other rows of text that lie in files beside the code. */
@NullMarked
package fi.luotsi.kernel.words;

import org.jspecify.annotations.NullMarked;
