package fi.luotsi.counsellorui.action;

/** How a field is filled in. */
public enum Kind {
    /** One code of a list. */
    CODE,
    /** Any number of codes of a list. */
    CODES,
    /** Text of one line. */
    LINE,
    /** Text of several lines. */
    TEXT,
    DATE,
    /** A day and a time in Finland. */
    MOMENT,
    /** Yes or no. */
    FLAG,
    NUMBER,
    /** A member of the staff. */
    PERSON,
    /** A record's id: the page that leads here says it, or it is a new one's. */
    ID
}
