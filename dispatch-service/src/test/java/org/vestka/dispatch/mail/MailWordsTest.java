package org.vestka.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vestka.dispatch.mail.smtp.BundledMailWords;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.sealing.Keysets;

class MailWordsTest {

    private static final String CONTACT = "a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c09";

    @TempDir
    private Path home;

    private ContactTokens tokens;
    private MailWords words;

    @BeforeEach
    void open() {
        tokens = new ContactTokens(
                Keysets.in(home.resolve("keys"), home.resolve("data")).busSealer());
        words = new BundledMailWords(messages(), "https://vestka.invalid", tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "answer-ready, /receipt",
        "assignment-lapsing, /receipt",
        "guardian-news, /guardians",
        "something-new, /receipt"
    })
    void everyMailLeadsToItsPageInEveryLanguage(String template, String path) {
        for (String language : new String[] {"en", "ru", "be"}) {
            Mail mail = words.of(notice(template, language));
            assertThat(mail.subject()).isNotBlank();
            assertThat(mail.text()).contains("\n\nhttps://vestka.invalid" + path + "\n\n");
        }
    }

    @Test
    void theMailThatConfirmsAnAddressHasATokenAndNoMailNamesItsContact() {
        for (String language : new String[] {"en", "ru", "be"}) {
            String text = words.of(notice("guardian-address", language)).text();
            Matcher link = Pattern.compile("\n\nhttps://vestka\\.invalid/guardians/address/(\\S+)\n\n")
                    .matcher(text);
            assertThat(link.find()).isTrue();
            assertThat(tokens.contact("assignment-service", link.group(1))).contains(CONTACT);
        }
        for (String template : new String[] {"guardian-address", "guardian-news", "answer-ready"}) {
            assertThat(words.of(notice(template, "en")).text()).doesNotContain(CONTACT);
        }
    }

    @Test
    void everyMailBearsItsWayOut() {
        for (String language : new String[] {"en", "ru", "be"}) {
            Mail mail = words.of(notice("answer-ready", language));
            assertThat(mail.unsubscribe()).startsWith("https://vestka.invalid/guardians/mail/");
            assertThat(mail.text()).endsWith("\n\n" + mail.unsubscribe() + "\n").doesNotContain("{0}");
            String token = mail.unsubscribe().substring("https://vestka.invalid/guardians/mail/".length());
            assertThat(tokens.contact("assignment-service", token)).contains(CONTACT);
            assertThat(tokens.contact("letter-service", token)).isEmpty();
        }
    }

    private static Notice notice(String template, String language) {
        return Notice.noted("n-1", CONTACT, "assignment-service", template, language, Instant.EPOCH);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/mailer/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
