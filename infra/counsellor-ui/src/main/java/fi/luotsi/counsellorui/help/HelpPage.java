package fi.luotsi.counsellorui.help;

import java.util.List;

/** Topics of help, by the ends of their words' keys. */
public record HelpPage(List<String> topics) {}
