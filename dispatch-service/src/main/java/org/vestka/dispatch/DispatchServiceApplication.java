package org.vestka.dispatch;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.electronic.SendingElectronically;
import org.vestka.dispatch.evening.EveningPack;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.returning.AfterPosting;
import org.vestka.dispatch.stock.Stockroom;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/** The dispatch-service: paper, post and what comes back. Mail to writers is another process: {@code mail}. */
@VestkaService
@ComponentScan(
        basePackageClasses = {
            AddressBook.class,
            Posting.class,
            SendingElectronically.class,
            Reply.class,
            AfterPosting.class,
            Stockroom.class,
            EveningPack.class,
            UnsureMail.class
        })
@Import(DispatchConfiguration.class)
public class DispatchServiceApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(DispatchServiceApplication.class, "dispatch", arguments);
    }
}
