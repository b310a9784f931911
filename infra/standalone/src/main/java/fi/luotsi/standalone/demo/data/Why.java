package fi.luotsi.standalone.demo.data;

/** The purpose and service task of a command. */
record Why(String purpose, String serviceTask) {

    /** Advice to someone of a client group. */
    static Why advice(String group) {
        return new Why(
                "advice-and-guidance",
                switch (group) {
                    case "disabled" -> "disability-services";
                    case "working-age" -> "working-age";
                    default -> "service-guidance";
                });
    }

    Why review() {
        return new Why("supervision", serviceTask);
    }

    Why followUp() {
        return new Why("referral-follow-up", serviceTask);
    }
}
