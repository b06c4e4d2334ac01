package org.vestka.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SealingAutoConfigurationTest {

    @TempDir
    private Path home;

    private ApplicationContextRunner process(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SealingAutoConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=letter-service",
                        "vestka.keys.directory=" + home.resolve("keys"),
                        "vestka.data.directory=" + home.resolve("data"))
                .withPropertyValues(properties);
    }

    @Test
    void a_process_gets_what_its_configuration_lists_and_nothing_else() {
        process("vestka.keys.holds=bus, data-keys, mail-public").run(context -> {
            assertThat(context)
                    .hasSingleBean(BusSealer.class)
                    .hasSingleBean(DataKeyWrapping.class)
                    .hasSingleBean(AddressSealer.class)
                    .hasSingleBean(ContentSealer.class)
                    .doesNotHaveBean(ServiceSealer.class)
                    .doesNotHaveBean(Pepper.class)
                    .doesNotHaveBean(AddressOpener.class);
            assertThat(home.resolve("keys/mail")).doesNotExist();
        });
    }

    @Test
    void the_mailer_alone_opens_addresses() {
        process("vestka.keys.holds[0]=mail-private")
                .run(context ->
                        assertThat(context).hasSingleBean(AddressOpener.class).doesNotHaveBean(BusSealer.class));
    }

    @Test
    void a_process_without_keys_touches_no_file() {
        process().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(BusSealer.class);
            assertThat(home).isEmptyDirectory();
        });
    }

    @Test
    void keys_among_the_data_stop_the_start_in_words() {
        process("vestka.keys.holds=bus", "vestka.keys.directory=" + home.resolve("data/keys"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(KeysRefused.class)
                        .hasMessageContaining("lie in the data directory"));
    }

    @Test
    void a_refused_start_ends_in_a_sentence() {
        @Nullable
        FailureAnalysis analysis = new KeysRefusedAnalyzer()
                .analyze(new IllegalStateException("a bean", new KeysRefused("The key file lies open.")));

        assertThat(analysis).extracting(FailureAnalysis::getDescription).isEqualTo("The key file lies open.");
    }

    @Test
    void a_start_without_places_says_which_are_missing() {
        process("vestka.keys.holds=bus", "vestka.data.directory=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(KeysRefused.class)
                        .hasMessageContaining("vestka.data.directory"));
    }
}
