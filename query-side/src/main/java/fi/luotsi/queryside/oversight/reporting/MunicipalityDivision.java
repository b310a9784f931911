package fi.luotsi.queryside.oversight.reporting;

/** The schema's {@code MunicipalityDivision}: by which municipalities contacts are counted. */
enum MunicipalityDivision {
    OF_THEN,
    OF_TODAY
}
