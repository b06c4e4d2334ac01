package org.vestka.translation;

import org.springframework.context.annotation.ComponentScan;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/** The translation-service: the desk on which volunteers translate letters and answers. */
@VestkaService
@ComponentScan
public class TranslationServiceApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(TranslationServiceApplication.class, "translation", arguments);
    }
}
