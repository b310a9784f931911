/** Guidance episodes (palveluohjausjaksot) and the caseload. */
@NullMarked
package fi.luotsi.queryside.episode;

import org.jspecify.annotations.NullMarked;
