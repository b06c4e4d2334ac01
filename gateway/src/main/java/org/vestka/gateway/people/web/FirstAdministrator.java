package org.vestka.gateway.people.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.vestka.gateway.people.Inviting;

/** As long as nobody administers the desk, each start prints a link that makes the first administrator, once. */
public final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Inviting inviting;
    private final DeskAddress address;
    private volatile @Nullable String link;

    public FirstAdministrator(Inviting inviting, DeskAddress address) {
        this.inviting = inviting;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (!inviting.hasAdministrator()) {
            String made = address.of("/desk/set-up?code=" + inviting.inviteFirstAdministrator());
            link = made;
            LOG.info("Set up the first administrator, once: {}", made);
        }
    }

    /** The link of this start, when there was need of one. */
    public Optional<String> setUpLink() {
        return Optional.ofNullable(link);
    }
}
