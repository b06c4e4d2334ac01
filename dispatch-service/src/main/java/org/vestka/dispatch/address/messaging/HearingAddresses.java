package org.vestka.dispatch.address.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.address.mongo.MongoFacilities;
import org.vestka.dispatch.address.mongo.MongoPrisoners;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Copies;
import org.vestka.platform.messaging.stored.StoredCollections;

/** Keeps own copies of prisoners and facilities. */
@Configuration(proxyBeanMethods = false)
class HearingAddresses {

    @Bean
    Copies<Prisoner> prisonerCopies(StoredCollections stored) {
        return stored.copies("prisoners", Prisoner.class);
    }

    @Bean
    Copies<Facility> facilityCopies(StoredCollections stored) {
        return stored.copies("facilities", Facility.class);
    }

    @Bean
    Prisoners prisoners(Copies<Prisoner> copies) {
        return new MongoPrisoners(copies);
    }

    @Bean
    Facilities facilities(Copies<Facility> copies) {
        return new MongoFacilities(copies);
    }

    @Bean
    Hearing prisonersHeard(Hearings hearings, Copies<Prisoner> copies) {
        return hearings.of("prisoners")
                .hears("prisoner.registered", 1, PrisonerFacts.class, heard -> keep(copies, heard))
                .hears("prisoner.changed", 1, PrisonerFacts.class, heard -> keep(copies, heard))
                .hears("prisoner.transferred", 1, PrisonerFacts.class, heard -> keep(copies, heard))
                .hears("prisoner.released", 1, PrisonerFacts.class, heard -> keep(copies, heard))
                .hearsTombstones(envelope -> copies.forget(envelope, envelope.key()))
                .build();
    }

    @Bean
    Hearing facilitiesHeard(Hearings hearings, Copies<Facility> copies) {
        return hearings.of("facilities")
                .hears(
                        "facility.changed",
                        1,
                        FacilityFacts.class,
                        heard -> copies.keep(heard, heard.key(), heard.facts().asFacility()))
                .hearsTombstones(envelope -> copies.forget(envelope, envelope.key()))
                .build();
    }

    private static Verdict keep(Copies<Prisoner> copies, Heard<PrisonerFacts> heard) {
        return copies.keep(heard, heard.key(), heard.facts().asPrisoner());
    }
}
