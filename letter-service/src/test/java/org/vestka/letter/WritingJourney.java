package org.vestka.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.vestka.letter.correspondence.LetterIds;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.identity.PublicKeys;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.testing.BrokerAndStore;

/** A writer on their way: holds a place, has a form, sends it. */
public final class WritingJourney {

    public final String assignmentId = UUID.randomUUID().toString();
    public final String letterId = LetterIds.of(assignmentId).letterId();
    public final Map<String, String> form = new LinkedHashMap<>();
    private final Browser browser;

    WritingJourney(Browser browser, String prisonerId) {
        this(browser, prisonerId, Duration.ofDays(3));
    }

    WritingJourney(Browser browser, String prisonerId, Duration life) {
        this.browser = browser;
        form.put("hold", hold(assignmentId, prisonerId, life, "assignment-service"));
    }

    /** A hold as a service of that name signs it. */
    static String hold(String assignmentId, String prisonerId, Duration life, String issuer) {
        KeyDirectory directory = KeyDirectory.in(BrokerAndStore.ofThisRun().keys());
        Slips slips = new Slips(
                new IdentityTokens(IdentityKey.openOrMake(directory, issuer), Clock.systemUTC()),
                new PublicKeys(directory, Clock.systemUTC()),
                Clock.systemUTC());
        return slips.sign("hold", life, Map.of("assignmentId", assignmentId, "prisonerId", prisonerId));
    }

    /** Opens the writing page. */
    Browser.Answer begin() {
        Browser.Answer page = browser.post("/write", Map.of("hold", form.get("hold")));
        form.put("carried", page.hidden("carried"));
        form.put("text", "Dear Alena,\n\nthe ferns came up this week. Do you have a favourite one?");
        form.put("penName", "Robin");
        form.put("language", "");
        form.put("email", "");
        return page;
    }

    WritingJourney with(String field, String value) {
        form.put(field, value);
        return this;
    }

    Browser.Answer send() {
        return browser.post("/write/send", form);
    }
}
