package org.vestka.embedded;

import java.io.IOException;

/** The mail catcher as a process of its own. Arguments: the SMTP port, the port of its page (0 for a free one). */
public final class MailCatcherProcess {
    private MailCatcherProcess() {}

    /** Prints {@code mail catcher ready smtp-port page-address} when mail is taken; ends on SIGTERM. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Two arguments are expected: the SMTP port and the page's port");
        }
        var catcher = MailCatcher.start(EmbeddedProcess.port(arguments[0]), EmbeddedProcess.port(arguments[1]));
        EmbeddedProcess.serve(catcher, "mail catcher ready " + catcher.smtpPort() + " " + catcher.pageAddress());
    }
}
