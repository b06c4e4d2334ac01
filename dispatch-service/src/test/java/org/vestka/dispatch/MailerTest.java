package org.vestka.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vestka.dispatch.mail.Notices;
import org.vestka.dispatch.mail.SendingNotices;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.contract.ConsumerContract;

/** The mailer as a process of its own, with a real mail server. */
@SpringBootTest(
        classes = MailerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-platform,application-mailer")
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(MailerTest.OtherServices.class)
class MailerTest {

    private static final LetterServiceForTests LETTERS = new LetterServiceForTests();
    private static final GreenMail SMTP = smtp();

    static {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
    }

    @Autowired
    private Aggregates<HouseOfDispatch.Speaker, Outgoing> others;

    @Autowired
    private SendingNotices sending;

    @Autowired
    private Notices notices;

    @Autowired
    private List<Hearing> hearings;

    @Autowired
    private MongoTemplate store;

    @TestConfiguration(proxyBeanMethods = false)
    static class OtherServices {
        @Bean
        Aggregates<HouseOfDispatch.Speaker, Outgoing> others(StoredCollections stored) {
            return stored.aggregates("others", HouseOfDispatch.Speaker.class, List::of);
        }
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("vestka.neighbours.letter-service", LETTERS::address);
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("vestka.mail.site", () -> "https://vestka.invalid");
    }

    @Test
    void hearsWhatTheContractsPromise() {
        assertThat(hearings).hasSize(1).allSatisfy(ConsumerContract::isKeptBy);
    }

    @Test
    void tellsAWriterOnceInTheirLanguageAndSaysNothingOfTheLetter() throws Exception {
        String contact = aContact("robin-ru@writers.invalid");
        toBeTold(contact, "ru");
        MimeMessage mail = Eventually.value(() -> mailsTo("robin-ru@writers.invalid"), mails -> mails.size() == 1)
                .getFirst();
        assertThat(mail.getSubject()).isEqualTo("Для вас есть новости");
        assertThat(String.valueOf(mail.getContent()))
                .contains("https://vestka.invalid/receipt")
                .doesNotContain("заключ", contact);
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
        toBeTold(UUID.randomUUID().toString(), "en");
        Eventually.asserted(() -> assertThat(notices.openCount()).isLessThanOrEqualTo(1));
    }

    private String aContact(String address) {
        String contact = UUID.randomUUID().toString();
        Keysets keysets = Keysets.in(
                BrokerAndStore.ofThisRun().keys(), BrokerAndStore.ofThisRun().data());
        LETTERS.keep(contact, keysets.addressSealer().seal(contact, address));
        return contact;
    }

    private void toBeTold(String contact, String language) {
        others.create(contact, new HouseOfDispatch.Speaker("letter"), List.of());
        others.<String>change(
                contact,
                speaker -> Decision.changed(
                        speaker,
                        List.of(Outgoing.of(
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
                                        language)))));
    }

    private static List<MimeMessage> mailsTo(String address) {
        return java.util.Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .toList();
    }

    private static GreenMail smtp() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "smtp-of-tests"));
        return server;
    }
}
