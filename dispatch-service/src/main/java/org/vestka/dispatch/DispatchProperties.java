package org.vestka.dispatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the dispatch-service.
 *
 * @param postedFrom where envelopes are handed to the post
 * @param silentAfter after so long without a sign a posted letter is said to be silent
 * @param abroadCurrency ISO 4217 code of what letters from abroad are paid with
 * @param tariffSteps upper bounds of the tariff's steps for letters, in grams
 */
@ConfigurationProperties("vestka.dispatch")
record DispatchProperties(
        PostedFrom postedFrom, List<Integer> tariffSteps, Duration silentAfter, String abroadCurrency) {

    /**
     * Decides on country line and index stencil.
     *
     * @param country ISO 3166 code
     * @param language of its post
     */
    record PostedFrom(String country, String language) {}
}
