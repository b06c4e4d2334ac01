package org.vestka.platform.sealing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * The sealers that a process may use, by {@code vestka.keys.holds}. Key files are read, or made at the first start, while
 * the context starts: a key that must not be used stops the process before any port opens.
 */
@AutoConfiguration
@EnableConfigurationProperties(KeysProperties.class)
public class SealingAutoConfiguration {

    @Bean
    ContentSealer contentSealer() {
        return new ContentSealer();
    }

    @Bean
    HeldDataKeys heldDataKeys() {
        return new HeldDataKeys();
    }

    /** Lazy: a process that holds no keys needs to know of no directory. */
    @Bean
    @Lazy
    Keysets keysets(KeysProperties keys, @Value("${vestka.data.directory:}") String data) {
        if (keys.directory() == null || data.isEmpty()) {
            throw new KeysRefused("Say where the keys and the data are: vestka.keys.directory and"
                    + " vestka.data.directory, two different places.");
        }
        return Keysets.in(keys.directory(), Path.of(data));
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.BUS)
    BusSealer busSealer(Keysets keysets) {
        return keysets.busSealer();
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.SERVICE)
    ServiceSealer serviceSealer(Keysets keysets, @Value("${spring.application.name}") String service) {
        return keysets.serviceSealer(service);
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.DATA_KEYS)
    DataKeyWrapping dataKeyWrapping(Keysets keysets, @Value("${spring.application.name}") String service) {
        return keysets.dataKeyWrapping(service);
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.PEPPER)
    Pepper pepper(Keysets keysets, @Value("${spring.application.name}") String service) {
        return keysets.pepper(service);
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.MAIL_PUBLIC)
    AddressSealer addressSealer(Keysets keysets) {
        return keysets.addressSealer();
    }

    @Bean
    @ConditionalOnKeyUse(KeyUse.MAIL_PRIVATE)
    AddressOpener addressOpener(Keysets keysets) {
        return keysets.addressOpener();
    }
}
