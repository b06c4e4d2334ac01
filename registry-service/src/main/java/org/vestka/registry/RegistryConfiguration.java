package org.vestka.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.images.FileFormat;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.images.UploadReader;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.ServiceSealer;
import org.vestka.registry.charges.Articles;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.directory.messaging.SearchUpkeep;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.KeepingRules;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.facilities.RulePacks;
import org.vestka.registry.facilities.messaging.FacilityAnnouncer;
import org.vestka.registry.facilities.mongo.MongoFacilities;
import org.vestka.registry.facilities.mongo.MongoRulePacks;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.ListFile;
import org.vestka.registry.importing.json.JsonList;
import org.vestka.registry.importing.mongo.MongoImports;
import org.vestka.registry.importing.work.ImportJobs;
import org.vestka.registry.invitations.Invitations;
import org.vestka.registry.invitations.mongo.MongoInvitations;
import org.vestka.registry.letters.PostedLetters;
import org.vestka.registry.letters.messaging.LettersHeard;
import org.vestka.registry.letters.mongo.MongoPostedLetters;
import org.vestka.registry.letters.mongo.MongoWrittenLetters;
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.MergingPrisoners;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.messaging.PrisonerAnnouncer;
import org.vestka.registry.prisoners.mongo.MongoPhotos;
import org.vestka.registry.prisoners.mongo.MongoPrisoners;
import org.vestka.registry.reports.Reports;
import org.vestka.registry.reports.mongo.MongoReports;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.statistics.WeeklyFigures;
import org.vestka.registry.statistics.mongo.MongoWeeklyFigures;

/** Puts the service together: the domain knows nothing of what it stands on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegistryConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Facilities facilities(StoredCollections stored) {
        return new MongoFacilities(stored, new FacilityAnnouncer());
    }

    @Bean
    RulePacks rulePacks(StoredCollections stored) {
        return new MongoRulePacks(stored);
    }

    @Bean
    KeepingRules keepingRules(Facilities facilities, RulePacks packs, Clock clock) {
        return new KeepingRules(facilities, packs, clock);
    }

    @Bean
    Prisoners prisoners(StoredCollections stored) {
        return new MongoPrisoners(stored, new PrisonerAnnouncer());
    }

    @Bean
    Imports imports(StoredCollections stored) {
        return new MongoImports(stored);
    }

    @Bean
    Overviews overviews(
            Prisoners prisoners,
            KnownFacilities facilities,
            PostedLetters letters,
            @Value("${vestka.registry.overview-good-for}") Duration goodFor,
            Clock clock) {
        return new Overviews(prisoners, facilities, letters, goodFor, clock);
    }

    @Bean
    WeeklyFigures weeklyFigures(
            StoredCollections stored,
            Prisoners prisoners,
            KnownFacilities facilities,
            @Value("${vestka.registry.overview-good-for}") Duration goodFor,
            Clock clock) {
        return new MongoWeeklyFigures(stored, prisoners, facilities, goodFor, clock);
    }

    @Bean
    MergingPrisoners mergingPrisoners(Prisoners prisoners, Photos photos, Clock clock) {
        return new MergingPrisoners(prisoners, photos, clock);
    }

    @Bean
    Reports reports(StoredCollections stored, ServiceSealer sealer, Clock clock) {
        return new MongoReports(stored, sealer, clock);
    }

    @Bean
    MongoWrittenLetters writtenLetters(StoredCollections stored, Clock clock) {
        return new MongoWrittenLetters(stored, clock);
    }

    @Bean
    MongoPostedLetters postedLetters(StoredCollections stored) {
        return new MongoPostedLetters(stored);
    }

    @Bean
    ImportingPrisoners importingPrisoners(Prisoners prisoners, Facilities facilities, Imports imports, Clock clock) {
        return new ImportingPrisoners(prisoners, facilities, imports, new ListFile(JsonList::open), clock);
    }

    @Bean
    ImportJobs importJobs(
            ImportingPrisoners importing,
            Imports imports,
            StoredCollections stored,
            PrisonerIndex index,
            @Value("${vestka.registry.short-list}") int shortList,
            @Value("${vestka.registry.import-claim}") Duration claim) {
        return new ImportJobs(importing, imports, stored.openPieces("imports.work"), index::size, shortList, claim);
    }

    @Bean
    Articles articles() {
        return Articles.read();
    }

    @Bean
    Photos photos(StoredCollections stored) {
        return new MongoPhotos(stored);
    }

    @Bean
    UploadReader photographs() {
        return new UploadReader(ImageLimits.forPictures(), EnumSet.of(FileFormat.JPEG, FileFormat.PNG));
    }

    @Bean
    KnownFacilities knownFacilities() {
        return new KnownFacilities();
    }

    @Bean
    PrisonerIndex prisonerIndex() {
        return new PrisonerIndex();
    }

    @Bean
    ShowingPrisoners showingPrisoners(Prisoners prisoners, PrisonerIndex index, Invitations invitations) {
        return new ShowingPrisoners(prisoners, index, invitations);
    }

    @Bean
    Invitations invitations(StoredCollections stored) {
        return new MongoInvitations(stored);
    }

    @Bean
    DeskSearch deskSearch(Prisoners prisoners, PrisonerIndex index) {
        return new DeskSearch(prisoners, index);
    }

    @Bean
    SearchUpkeep searchUpkeep(
            PrisonerIndex index,
            DeskSearch desk,
            Photos photos,
            Prisoners prisoners,
            Facilities facilities,
            KnownFacilities knownFacilities,
            Overviews overviews) {
        return new SearchUpkeep(index, desk, photos, prisoners, facilities, knownFacilities, overviews);
    }

    @Bean
    Tail facilitiesFollowed(Tails tails, SearchUpkeep upkeep) {
        return upkeep.ofFacilities(tails);
    }

    @Bean
    Tail prisonersFollowed(Tails tails, SearchUpkeep upkeep) {
        return upkeep.ofPrisoners(tails);
    }

    @Bean
    Hearing lettersHeard(Hearings hearings, MongoWrittenLetters letters) {
        return LettersHeard.by(hearings, letters);
    }

    @Bean
    Hearing dispatchesHeard(Hearings hearings, MongoPostedLetters letters) {
        return LettersHeard.by(hearings, letters);
    }

    @Bean
    DeskRules deskRules() {
        return DeskRules.none().allow("/desk/registry/**", "registrar");
    }

    @Bean
    InternalRules internalRules() {
        return InternalRules.none().allow("/internal/desk-counts", "door-desk");
    }
}
