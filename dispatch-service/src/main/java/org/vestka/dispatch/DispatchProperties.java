package org.vestka.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the dispatch-service.
 *
 * @param postedFrom where envelopes are handed to the post
 */
@ConfigurationProperties("vestka.dispatch")
record DispatchProperties(PostedFrom postedFrom) {

    /**
     * Decides on country line and index stencil.
     *
     * @param country ISO 3166 code
     * @param language of its post
     */
    record PostedFrom(String country, String language) {}
}
