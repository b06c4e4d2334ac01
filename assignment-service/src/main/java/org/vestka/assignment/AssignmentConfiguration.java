package org.vestka.assignment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.Flood;
import org.vestka.assignment.fairness.KeepingRecord;
import org.vestka.assignment.fairness.RecordsOfDraws;
import org.vestka.assignment.fairness.mongo.MongoRecordsOfDraws;
import org.vestka.assignment.guardians.GuardianEvent;
import org.vestka.assignment.guardians.Guardianship;
import org.vestka.assignment.guardians.Guardianships;
import org.vestka.assignment.guardians.Guarding;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.assignment.guardians.messaging.GuardianAnnouncer;
import org.vestka.assignment.guardians.mongo.MongoGuardianships;
import org.vestka.assignment.guardians.mongo.MongoSealedAddresses;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.AssignmentEvent;
import org.vestka.assignment.holding.Assignments;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.CountedLetter;
import org.vestka.assignment.holding.CountingLetters;
import org.vestka.assignment.holding.Facilities;
import org.vestka.assignment.holding.JoiningEntries;
import org.vestka.assignment.holding.LapsingHolds;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.OpenHolds;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.assignment.holding.Silence;
import org.vestka.assignment.holding.messaging.AssignmentAnnouncer;
import org.vestka.assignment.holding.mongo.CopiedFacilities;
import org.vestka.assignment.holding.mongo.MongoAssignments;
import org.vestka.assignment.holding.mongo.MongoCorrespondents;
import org.vestka.assignment.holding.mongo.MongoOpenHolds;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.BusSealer;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.sealing.Pepper;

/** Puts the service together: the domain knows nothing of what it stands on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AssignmentConfiguration {

    @Bean
    ContactTokens contactTokens(BusSealer bus) {
        return new ContactTokens(bus);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Aggregates<Correspondent, Silence> correspondentDocuments(StoredCollections stored) {
        return stored.silent("correspondents", Correspondent.class);
    }

    @Bean
    Aggregates<Assignment, AssignmentEvent> assignmentDocuments(StoredCollections stored) {
        return stored.aggregates("assignments", Assignment.class, new AssignmentAnnouncer());
    }

    @Bean
    Aggregates<CountedLetter, Silence> countedLetters(StoredCollections stored) {
        return stored.silent("letters.counted", CountedLetter.class);
    }

    @Bean
    Copies<MailRules> facilityCopies(StoredCollections stored) {
        return stored.copies("facilities", MailRules.class);
    }

    @Bean
    Correspondents correspondents(Aggregates<Correspondent, Silence> documents) {
        return new MongoCorrespondents(documents);
    }

    @Bean
    Assignments assignments(Aggregates<Assignment, AssignmentEvent> documents) {
        return new MongoAssignments(documents);
    }

    @Bean
    OpenHolds openHolds(StoredCollections stored) {
        return new MongoOpenHolds(stored.openPieces("holds.open"));
    }

    @Bean
    Facilities facilities(Copies<MailRules> copies) {
        return new CopiedFacilities(copies);
    }

    @Bean
    DrawRules drawRules(@Value("${vestka.assignment.cap}") int cap) {
        return DrawRules.withCap(cap);
    }

    @Bean
    DrawPool drawPool(DrawRules rules, Clock clock) {
        return new DrawPool(rules, new SecureRandom(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Bean
    PoolUpkeep poolUpkeep(DrawPool pool, Correspondents correspondents, Facilities facilities, Clock clock) {
        return new PoolUpkeep(pool, correspondents, facilities, clock);
    }

    @Bean
    JoiningEntries joiningEntries(Correspondents correspondents, PoolUpkeep upkeep) {
        return new JoiningEntries(correspondents, upkeep);
    }

    @Bean
    Flood flood(
            DrawPool pool,
            Clock clock,
            @Value("${vestka.assignment.flood.draws-a-minute}") int drawsAMinute,
            @Value("${vestka.assignment.flood.share-held}") double shareHeld) {
        return new Flood(pool, drawsAMinute, shareHeld, clock);
    }

    @Bean
    Assigning assigning(
            DrawPool pool,
            PoolUpkeep upkeep,
            DrawRules rules,
            @Value("${vestka.assignment.places-for-pen-pals}") int placesForPenPals,
            Flood flood,
            Correspondents correspondents,
            Assignments assignments,
            OpenHolds openHolds,
            Facilities facilities,
            Clock clock) {
        return new Assigning(
                pool,
                upkeep,
                rules,
                placesForPenPals,
                flood,
                correspondents,
                assignments,
                openHolds,
                facilities,
                clock);
    }

    @Bean
    RecordsOfDraws recordsOfDraws(MongoTemplate template) {
        return new MongoRecordsOfDraws(template);
    }

    @Bean
    KeepingRecord keepingRecord(
            Correspondents correspondents,
            Assignments assignments,
            Facilities facilities,
            RecordsOfDraws records,
            Clock clock) {
        return new KeepingRecord(correspondents, assignments, facilities, records, new SecureRandom(), clock);
    }

    @Bean
    Aggregates<Guardianship, GuardianEvent> guardianshipDocuments(StoredCollections stored) {
        return stored.aggregates("guardianships", Guardianship.class, new GuardianAnnouncer());
    }

    @Bean
    Guardianships guardianships(Aggregates<Guardianship, GuardianEvent> documents, Pepper pepper) {
        return new MongoGuardianships(documents, pepper);
    }

    @Bean
    SealedAddresses sealedAddresses(MongoTemplate template) {
        return new MongoSealedAddresses(template);
    }

    @Bean
    Guarding guarding(
            Guardianships guardianships,
            SealedAddresses addresses,
            AddressSealer sealer,
            Correspondents correspondents,
            DrawPool pool,
            Clock clock) {
        return new Guarding(guardianships, addresses, sealer, correspondents, pool, new SecureRandom(), clock);
    }

    @Bean
    LapsingHolds lapsingHolds(
            OpenHolds openHolds,
            Assignments assignments,
            Correspondents correspondents,
            Assigning assigning,
            Clock clock) {
        return new LapsingHolds(openHolds, assignments, correspondents, assigning, clock);
    }

    @Bean
    CountingLetters countingLetters(
            Correspondents correspondents, Assignments assignments, OpenHolds openHolds, Clock clock) {
        return new CountingLetters(correspondents, assignments, openHolds, clock);
    }
}
