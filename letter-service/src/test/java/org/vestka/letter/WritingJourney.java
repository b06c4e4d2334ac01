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

    /** With a place that is only offered, because very many people ask. */
    static WritingJourney underAFlood(Browser browser, String prisonerId) {
        return withSlip(browser, prisonerId, "no");
    }

    /** With a place that was given back already. */
    static WritingJourney givenBack(Browser browser, String prisonerId) {
        return withSlip(browser, prisonerId, "given-back");
    }

    private static WritingJourney withSlip(Browser browser, String prisonerId, String kept) {
        WritingJourney journey = new WritingJourney(browser, prisonerId);
        journey.form.put(
                "hold",
                slip(
                        "hold",
                        Duration.ofDays(3),
                        "assignment-service",
                        Map.of(
                                "assignmentId",
                                journey.assignmentId,
                                "prisonerId",
                                prisonerId,
                                "how",
                                "drawn",
                                "kept",
                                kept)));
        return journey;
    }

    /** A hold as a service of that name signs it. */
    static String hold(String assignmentId, String prisonerId, Duration life, String issuer) {
        return slip("hold", life, issuer, Map.of("assignmentId", assignmentId, "prisonerId", prisonerId));
    }

    private static String slip(String purpose, Duration life, String issuer, Map<String, String> says) {
        KeyDirectory directory = KeyDirectory.in(BrokerAndStore.ofThisRun().keys());
        Slips slips = new Slips(
                new IdentityTokens(IdentityKey.openOrMake(directory, issuer), Clock.systemUTC()),
                new PublicKeys(directory, Clock.systemUTC()),
                Clock.systemUTC());
        return slips.sign(purpose, life, says);
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

    /** Saves what there is, to go on later. */
    Browser.Answer keep() {
        return browser.post("/write/keep", form);
    }

    Browser.Answer send() {
        return browser.post("/write/send", form);
    }
}
