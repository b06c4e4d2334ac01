package org.vestka.registry;

import org.springframework.context.annotation.ComponentScan;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/** The registry-service: prisoners and facilities, the search, and the start page. */
@VestkaService
@ComponentScan
public class RegistryServiceApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(RegistryServiceApplication.class, "registry", arguments);
    }
}
