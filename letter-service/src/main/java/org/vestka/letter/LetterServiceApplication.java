package org.vestka.letter;

import org.springframework.context.annotation.ComponentScan;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/** The letter-service: the life of letters, and the keeper of data keys. */
@VestkaService
@ComponentScan
public class LetterServiceApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(LetterServiceApplication.class, "letter", arguments);
    }
}
