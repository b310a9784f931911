/** What an administrator looks after: grants, keys, read models, retention. */
@NullMarked
package fi.luotsi.counsellorui.care;

import org.jspecify.annotations.NullMarked;
