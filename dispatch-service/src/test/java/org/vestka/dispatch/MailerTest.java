package org.vestka.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vestka.dispatch.mail.NoticeStatus;
import org.vestka.dispatch.mail.Notices;
import org.vestka.dispatch.mail.SendingNotices;
import org.vestka.dispatch.mail.TakingBounces;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.OtherServices;
import org.vestka.platform.testing.contract.ConsumerContract;

/** The mailer as a process of its own, with a real mail server. */
@SpringBootTest(
        classes = MailerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-platform,application-mailer")
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(OtherServices.class)
class MailerTest {

    private static final LetterServiceForTests LETTERS = new LetterServiceForTests();
    private static final Keysets KEYSETS = Keysets.in(
            BrokerAndStore.ofThisRun().keys(), BrokerAndStore.ofThisRun().data());
    private static final GreenMail SMTP = smtp();
    private static final GreenMail BOUNCES = mailbox();

    static {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
    }

    @Autowired
    private OtherServices others;

    @Autowired
    private SendingNotices sending;

    @Autowired
    private Notices notices;

    @Autowired
    private TakingBounces bounces;

    @Autowired
    private List<Hearing> hearings;

    @Autowired
    private MongoTemplate store;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("vestka.neighbours.letter-service", LETTERS::address);
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("vestka.mail.site", () -> "https://vestka.invalid");
        registry.add("vestka.mail.bounces.address", () -> "bounces@vestka.invalid");
        registry.add("vestka.mail.bounces.protocol", () -> "imap");
        registry.add("vestka.mail.bounces.host", () -> "127.0.0.1");
        registry.add("vestka.mail.bounces.port", () -> BOUNCES.getImap().getPort());
        registry.add("vestka.mail.bounces.username", () -> "bounces");
        registry.add("vestka.mail.bounces.password", () -> "of-tests");
    }

    @Test
    void hearsWhatTheContractsPromise() {
        assertThat(hearings).hasSize(2).allSatisfy(ConsumerContract::isKeptBy);
    }

    @Test
    void tellsAWriterOnceInTheirLanguageAndSaysNothingOfTheLetter() throws Exception {
        String contact = aContact("robin-ru@writers.invalid");
        toBeTold(contact, "ru");
        MimeMessage mail = Eventually.value(() -> mailsTo("robin-ru@writers.invalid"), mails -> mails.size() == 1)
                .getFirst();
        assertThat(mail.getSubject()).isEqualTo("Для вас есть новости");
        MimeMultipart both = (MimeMultipart) mail.getContent();
        for (int part = 0; part < 2; part++) {
            assertThat(String.valueOf(both.getBodyPart(part).getContent()))
                    .contains("https://vestka.invalid/receipt", "https://vestka.invalid/receipt/mail/")
                    .doesNotContain("заключ", contact, "<img", "src=");
        }
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://vestka.invalid/receipt/mail/");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Message-ID")[0]).doesNotContain("localhost").endsWith("@vestka.invalid>");
        sending.sendDue();
        sending.sendDue();
        assertThat(mailsTo("robin-ru@writers.invalid")).hasSize(1);
        store.getCollection("notices")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContain("writers.invalid"));
    }

    @Test
    void waitsForAKeeperThatIsAwayAndLetsGoOfAContactThatIsGone() {
        LETTERS.away(true);
        String contact = aContact("robin-late@writers.invalid");
        toBeTold(contact, "be");
        Eventually.asserted(() -> assertThat(notices.openCount()).isPositive());
        sending.sendDue();
        assertThat(mailsTo("robin-late@writers.invalid")).isEmpty();
        LETTERS.away(false);
        String gone = toBeTold(UUID.randomUUID().toString(), "en");
        Eventually.asserted(
                () -> assertThat(notices.find(gone).orElseThrow().status()).isEqualTo(NoticeStatus.GIVEN_UP));
    }

    @Test
    void encryptsForAWriterWhoGaveAKeySubjectIncluded() throws Exception {
        OpenPGPKey key =
                new BcOpenPGPApi().generateKey(4).ed25519x25519Key("Robin").build();
        String contact = UUID.randomUUID().toString();
        LETTERS.keep(
                contact,
                KEYSETS.addressSealer()
                        .seal(
                                contact,
                                "robin-pgp@writers.invalid",
                                key.toCertificate().toAsciiArmoredString()));
        toBeTold(contact, "ru");
        MimeMessage mail = Eventually.value(() -> mailsTo("robin-pgp@writers.invalid"), mails -> mails.size() == 1)
                .getFirst();
        assertThat(mail.getSubject()).isEqualTo("...");
        assertThat(mail.getContentType()).contains("multipart/encrypted", "protocol=\"application/pgp-encrypted\"");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("application/pgp-encrypted");
        try (OpenPGPMessageInputStream opened = new OpenPGPMessageProcessor()
                .addDecryptionKey(key)
                .process(parts.getBodyPart(1).getInputStream())) {
            MimeMessage inner = new MimeMessage(jakarta.mail.Session.getInstance(new java.util.Properties()), opened);
            assertThat(inner.getSubject()).isEqualTo("Для вас есть новости");
            assertThat(String.valueOf(
                            ((MimeMultipart) inner.getContent()).getBodyPart(0).getContent()))
                    .contains("https://vestka.invalid/receipt");
        }
    }

    @Test
    void hearsFromAMailboxThatAMailCameBack() throws Exception {
        String contact = aContact("robin-gone@writers.invalid");
        toBeTold(contact, "en");
        MimeMessage mail = Eventually.value(() -> mailsTo("robin-gone@writers.invalid"), mails -> mails.size() == 1)
                .getFirst();
        String noticeId = mail.getHeader("Message-ID")[0].replaceAll("<(.*)@.*>", "$1");
        assertThat(mail.getHeader("Return-Path")[0]).isEqualTo("<bounces+" + noticeId + "@vestka.invalid>");
        Eventually.asserted(
                () -> assertThat(notices.find(noticeId).orElseThrow().status()).isEqualTo(NoticeStatus.SENT));
        deliver(report(noticeId, "delayed", "4.4.1"));
        deliver(report(noticeId, "failed", "5.7.1"));
        bounces.take();
        assertThat(notices.find(noticeId).orElseThrow().status()).isEqualTo(NoticeStatus.SENT);
        deliver(report(noticeId, "failed", "5.1.1"));
        bounces.take();
        assertThat(notices.find(noticeId).orElseThrow().status()).isEqualTo(NoticeStatus.REFUSED);
        assertThat(BOUNCES.getReceivedMessages())
                .as("what was understood is deleted")
                .hasSize(2);
        bounces.take();
    }

    @Test
    void sendsAgainWhatAPersonWantsSentAgain() throws Exception {
        String noticeId = toBeTold(aContact("robin-doubt@writers.invalid"), "en");
        Eventually.asserted(
                () -> assertThat(notices.find(noticeId).orElseThrow().status()).isEqualTo(NoticeStatus.SENT));
        // as if the line had broken while the server took it
        store.getCollection("notices")
                .updateOne(
                        new org.bson.Document("_id", noticeId),
                        new org.bson.Document("$set", new org.bson.Document("state.status", "UNKNOWN")));
        String desk = UUID.randomUUID().toString();
        others.say(
                desk,
                Outgoing.of(
                        "mail-decisions",
                        noticeId,
                        "mail.decided",
                        1,
                        Map.of("noticeId", noticeId, "decision", "send-again")));
        List<MimeMessage> both =
                Eventually.value(() -> mailsTo("robin-doubt@writers.invalid"), mails -> mails.size() == 2);
        assertThat(both.getFirst().getHeader("Message-ID"))
                .as("whoever gets both can tell")
                .isEqualTo(both.getLast().getHeader("Message-ID"));
    }

    /** What a mail server sends back, with the notice named as the recipient and in the headers that it returns. */
    private static String report(String noticeId, String action, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.invalid>
                To: bounces+%1$s@vestka.invalid
                Subject: Undelivered Mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                This is the mail system.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.invalid

                Final-Recipient: rfc822; robin-gone@writers.invalid
                Action: %2$s
                Status: %3$s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%1$s@vestka.invalid>

                --b--
                """.formatted(noticeId, action, status).replace("\n", "\r\n");
    }

    private static void deliver(String mail) throws Exception {
        BOUNCES.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        jakarta.mail.Session.getInstance(new java.util.Properties()),
                        new java.io.ByteArrayInputStream(mail.getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
    }

    private String aContact(String address) {
        String contact = UUID.randomUUID().toString();
        LETTERS.keep(contact, KEYSETS.addressSealer().seal(contact, address));
        return contact;
    }

    /** Answers the notice's id once it was heard. */
    private String toBeTold(String contact, String language) {
        others.say(
                contact,
                Outgoing.of(
                        "notices",
                        contact,
                        "writer.to-be-told",
                        1,
                        Map.of(
                                "contactId",
                                contact,
                                "owner",
                                "letter-service",
                                "template",
                                "answer-ready",
                                "language",
                                language)));
        org.bson.Document kept = Eventually.value(
                        () -> java.util.Optional.ofNullable(store.getCollection("notices")
                                .find(new org.bson.Document("state.contactId", contact))
                                .first()),
                        java.util.Optional::isPresent)
                .orElseThrow();
        return kept.getString("_id");
    }

    private static List<MimeMessage> mailsTo(String address) {
        return java.util.Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .toList();
    }

    private static GreenMail mailbox() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.setUser("bounces@vestka.invalid", "bounces", "of-tests");
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mailbox-of-tests"));
        return server;
    }

    private static GreenMail smtp() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "smtp-of-tests"));
        return server;
    }
}
