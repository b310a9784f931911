/** Guidance episodes (palveluohjausjaksot) and the caseload. */
@NullMarked
package fi.luotsi.queryside.casework.episode;

import org.jspecify.annotations.NullMarked;
