package org.vestka.dispatch;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.Datives;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.address.mongo.StoredDatives;
import org.vestka.dispatch.answer.MatchingReply;
import org.vestka.dispatch.answer.Originals;
import org.vestka.dispatch.answer.Pile;
import org.vestka.dispatch.answer.ReadingAnswers;
import org.vestka.dispatch.answer.ReceivingPiles;
import org.vestka.dispatch.answer.ReceivingScans;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.ReplyEvent;
import org.vestka.dispatch.answer.Scans;
import org.vestka.dispatch.answer.SealingScans;
import org.vestka.dispatch.answer.messaging.ReplyAnnouncer;
import org.vestka.dispatch.answer.mongo.MongoReplies;
import org.vestka.dispatch.answer.mongo.MongoScans;
import org.vestka.dispatch.answer.mongo.StoredPiles;
import org.vestka.dispatch.electronic.SendingElectronically;
import org.vestka.dispatch.evening.EveningPack;
import org.vestka.dispatch.evening.KeepingCards;
import org.vestka.dispatch.evening.OutsideCards;
import org.vestka.dispatch.evening.mongo.StoredCards;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.dispatch.keys.web.LetterServiceKeys;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.posting.AnswerTimes;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Batches;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.LetterPictures;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.posting.PrintProgress;
import org.vestka.dispatch.posting.PrintingBatch;
import org.vestka.dispatch.posting.RunningLow;
import org.vestka.dispatch.posting.UsualTime;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.dispatch.posting.messaging.PostingAnnouncer;
import org.vestka.dispatch.posting.mongo.MongoBatches;
import org.vestka.dispatch.posting.mongo.MongoPostings;
import org.vestka.dispatch.posting.mongo.StoredAnswerTimes;
import org.vestka.dispatch.posting.mongo.StoredPrintProgress;
import org.vestka.dispatch.posting.mongo.StoredWaitingPostings;
import org.vestka.dispatch.posting.web.LetterServicePictures;
import org.vestka.dispatch.posting.web.TariffSteps;
import org.vestka.dispatch.returning.AfterPosting;
import org.vestka.dispatch.returning.Covers;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.dispatch.stock.Account;
import org.vestka.dispatch.stock.Currencies;
import org.vestka.dispatch.stock.Movement;
import org.vestka.dispatch.stock.Place;
import org.vestka.dispatch.stock.Stockroom;
import org.vestka.dispatch.stock.Supply;
import org.vestka.dispatch.stock.Tariff;
import org.vestka.dispatch.stock.mongo.StoredAccounts;
import org.vestka.dispatch.stock.mongo.StoredDepartures;
import org.vestka.dispatch.stock.mongo.StoredSupplies;
import org.vestka.dispatch.stock.mongo.StoredTariffs;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.dispatch.unsuremail.messaging.UnsureMailAnnouncer;
import org.vestka.dispatch.unsuremail.mongo.MongoUnsureMails;
import org.vestka.platform.identity.ServiceCalls;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.HeldDataKeys;
import org.vestka.platform.sealing.ServiceSealer;

/** What the dispatch-service is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchProperties.class)
class DispatchConfiguration {

    private static final Duration LOOSE_FOR = Duration.ofHours(1);
    private static final long MINUTES_BETWEEN_ROUNDS = 30;

    private final Clock clock = Clock.systemUTC();

    @Bean
    Aggregates<Posting, PostingEvent> postingDocuments(StoredCollections stored) {
        return stored.aggregates("postings", Posting.class, new PostingAnnouncer());
    }

    @Bean
    Postings postings(Aggregates<Posting, PostingEvent> documents) {
        return new MongoPostings(documents);
    }

    @Bean
    WaitingPostings waitingPostings(StoredCollections stored) {
        return new StoredWaitingPostings(stored.openPieces("postings.waiting"));
    }

    @Bean
    Batches batches(StoredCollections stored) {
        return new MongoBatches(stored.silent("batches", Batch.class), stored.openPieces("batches.open"));
    }

    @Bean
    PrintProgress.Board printProgress(StoredCollections stored) {
        return new StoredPrintProgress(stored.silent("batches.progress", PrintProgress.class));
    }

    @Bean
    TariffSteps tariffSteps(DispatchProperties properties) {
        return new TariffSteps(properties.tariffSteps());
    }

    @Bean
    PostedFrom postedFrom(DispatchProperties properties) {
        return new PostedFrom(
                properties.postedFrom().country(), properties.postedFrom().language());
    }

    @Bean
    AddressBook addressBook(
            Prisoners prisoners, Facilities facilities, StoredCollections stored, PostedFrom postedFrom) {
        Datives datives = new StoredDatives(stored.silent("datives", StoredDatives.Kept.class));
        return new AddressBook(prisoners, facilities, datives, postedFrom);
    }

    /** What was posted and has given no sign yet. */
    @Bean
    WaitingPostings postingsUnderWay(StoredCollections stored) {
        return new StoredWaitingPostings(stored.openPieces("postings.under-way"));
    }

    @Bean
    Replies replies(StoredCollections stored) {
        Aggregates<Reply, ReplyEvent> documents = stored.aggregates("replies", Reply.class, new ReplyAnnouncer());
        return new MongoReplies(
                documents,
                Map.of(
                        Replies.Queue.UNMATCHED, stored.openPieces("replies.unmatched"),
                        Replies.Queue.TO_READ, stored.openPieces("replies.to-read"),
                        Replies.Queue.URGENT, stored.openPieces("replies.urgent")));
    }

    @Bean
    Scans scans(MongoTemplate template, StoredCollections stored) {
        return new MongoScans(template, stored.openPieces("scans.loose"));
    }

    @Bean
    ThreadKeys threadKeys(
            ServiceCalls calls,
            HeldDataKeys held,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        return new LetterServiceKeys(calls.to("letter-service"), held, bulkheads, breakers, retries);
    }

    @Bean
    Dispatching dispatching(
            @Qualifier("waitingPostings") WaitingPostings waiting,
            @Qualifier("postingsUnderWay") WaitingPostings underWay,
            StoredDepartures departures,
            Postings postings,
            Batches batches,
            AddressBook addresses) {
        return new Dispatching(waiting, underWay, departures, postings, batches, addresses, clock);
    }

    @Bean
    LetterPictures letterPictures(ServiceCalls calls, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        return new LetterServicePictures(calls.to("letter-service"), breakers, retries);
    }

    @Bean
    PrintingBatch printingBatch(
            Dispatching dispatching,
            Postings postings,
            ThreadKeys keys,
            LetterPictures pictures,
            ContentSealer sealer,
            PostedFrom postedFrom,
            PrintProgress.Board progress) {
        return new PrintingBatch(dispatching, postings, keys, pictures, sealer, postedFrom, progress, clock);
    }

    /** What somebody sends by an electronic way at the moment. */
    @Bean
    WaitingPostings postingsInHand(StoredCollections stored) {
        return new StoredWaitingPostings(stored.openPieces("postings.in-hand"));
    }

    @Bean
    SendingElectronically sendingElectronically(
            Postings postings,
            @Qualifier("waitingPostings") WaitingPostings waiting,
            @Qualifier("postingsInHand") WaitingPostings inHand,
            @Qualifier("postingsUnderWay") WaitingPostings underWay,
            StoredDepartures departures,
            AddressBook addresses,
            ThreadKeys keys,
            LetterPictures pictures,
            ContentSealer sealer) {
        return new SendingElectronically(
                postings, waiting, inHand, underWay, departures, addresses, keys, pictures, sealer, clock);
    }

    @Bean
    OutsideCards outsideCards(StoredCollections stored) {
        return new StoredCards(stored.silent("cards", StoredCards.Kept.class));
    }

    @Bean
    KeepingCards keepingCards(ScanReader reader, SealingScans sealing, ServiceSealer own, OutsideCards cards) {
        return new KeepingCards(reader, sealing, own, cards, clock);
    }

    @Bean
    EveningPack eveningPack(Prisoners prisoners, Facilities facilities, AddressBook addresses) {
        return new EveningPack(prisoners, facilities, addresses);
    }

    /** What left and is not booked yet. */
    @Bean
    StoredDepartures departures(StoredCollections stored) {
        return new StoredDepartures(stored.openPieces("postings.departed"));
    }

    @Bean
    Stockroom stockroom(
            StoredCollections stored,
            StoredDepartures departed,
            Postings postings,
            Batches batches,
            Facilities facilities,
            DispatchProperties properties) {
        return new Stockroom(
                new StoredSupplies(
                        stored.silent("stock.supplies", Supply.class),
                        stored.silent("stock.movements", Movement.class)),
                new StoredTariffs(stored.silent("stock.tariffs", Tariff.class)),
                new StoredAccounts(stored.silent("stock.accounts", Account.class)),
                departed,
                postings,
                batches,
                facilities,
                Place.of(properties.postedFrom().country()),
                new Currencies(properties.abroadCurrency()),
                properties.tariffSteps(),
                clock);
    }

    @Bean
    RunningLow runningLow(Stockroom stockroom) {
        return stockroom::runningLow;
    }

    @Bean
    ScanReader scanReader() {
        return new ScanReader(ImageLimits.forScans());
    }

    @Bean
    SealingScans sealingScans(Scans scans, ServiceSealer own, ContentSealer content) {
        return new SealingScans(scans, own, content);
    }

    @Bean
    MatchingReply matchingReply(
            Replies replies,
            Postings postings,
            Prisoners prisoners,
            SealingScans sealing,
            ThreadKeys keys,
            ContentSealer content,
            @Qualifier("postingsUnderWay") WaitingPostings underWay,
            UsualTime usualTime) {
        return new MatchingReply(replies, postings, prisoners, sealing, keys, content, underWay, usualTime, clock);
    }

    @Bean
    ReceivingScans receivingScans(ScanReader reader, Replies replies, SealingScans sealing, MatchingReply matching) {
        return new ReceivingScans(reader, replies, sealing, matching, clock);
    }

    @Bean
    Pile.Piles piles(StoredCollections stored) {
        return new StoredPiles(stored.silent("piles", Pile.class));
    }

    @Bean
    ReceivingPiles receivingPiles(ReceivingScans receiving, Pile.Piles piles) {
        return new ReceivingPiles(receiving, piles, clock);
    }

    @Bean
    ReadingAnswers readingAnswers(Replies replies, SealingScans sealing, ThreadKeys keys) {
        return new ReadingAnswers(replies, sealing, keys, clock);
    }

    @Bean
    Originals originals(Replies replies, Postings postings, Prisoners prisoners) {
        return new Originals(replies, postings, prisoners);
    }

    @Bean
    Covers covers(ScanReader reader, SealingScans sealing) {
        return new Covers(reader, sealing);
    }

    @Bean
    MongoUnsureMails unsureMails(StoredCollections stored) {
        return new MongoUnsureMails(
                stored.aggregates("mails.unsure", UnsureMail.class, new UnsureMailAnnouncer()),
                stored.openPieces("mails.unsure.open"));
    }

    /** What came back and waits for a decision. */
    @Bean
    WaitingPostings postingsReturned(StoredCollections stored) {
        return new StoredWaitingPostings(stored.openPieces("postings.returned"));
    }

    /** What was posted so long ago that a sign should have come. */
    @Bean
    WaitingPostings postingsSilent(StoredCollections stored) {
        return new StoredWaitingPostings(stored.openPieces("postings.silent"));
    }

    @Bean
    UsualTime usualTime(
            StoredCollections stored,
            Batches batches,
            Prisoners prisoners,
            Facilities facilities,
            DispatchProperties properties) {
        AnswerTimes times = new StoredAnswerTimes(stored.silent("answer-times", AnswerTimes.Observed.class));
        return new UsualTime(batches, prisoners, facilities, times, properties.silentAfter());
    }

    @Bean
    AfterPosting afterPosting(
            Postings postings,
            Prisoners prisoners,
            @Qualifier("waitingPostings") WaitingPostings waiting,
            @Qualifier("postingsUnderWay") WaitingPostings underWay,
            @Qualifier("postingsReturned") WaitingPostings returned,
            @Qualifier("postingsSilent") WaitingPostings silent,
            Covers covers,
            UsualTime usualTime) {
        return new AfterPosting(postings, prisoners, waiting, underWay, returned, silent, covers, usualTime, clock);
    }

    @Bean
    RegularWork regularDispatchWork(AfterPosting after, Stockroom stockroom, SealingScans sealing, Replies replies) {
        return new RegularWork(
                Map.of(
                        "silence",
                        after::noteSilence,
                        "stock",
                        stockroom::book,
                        "loose scans",
                        () -> sealing.sweep(replies, clock.instant().minus(LOOSE_FOR))),
                MINUTES_BETWEEN_ROUNDS);
    }

    @Bean
    DeskRules deskRules() {
        return DeskRules.none()
                .allow("/desk/dispatch/scans/**", "scanner")
                .allow("/desk/dispatch/originals/**", "scanner")
                .allow("/desk/dispatch/answers/**", "moderator")
                .allow("/desk/dispatch/urgent/**", "coordinator")
                .allow("/desk/dispatch/mails/**", "coordinator")
                .allow("/desk/dispatch/**", "dispatcher");
    }

    @Bean
    InternalRules internalRules() {
        return InternalRules.none()
                .allow("/internal/scans/**", "letter-service", "translation-service")
                .allow("/internal/desk-counts", "door-desk");
    }
}
