package org.vestka.translation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.translation.piece.Desk;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceEvent;
import org.vestka.translation.piece.Pieces;
import org.vestka.translation.piece.Translating;
import org.vestka.translation.piece.Words;
import org.vestka.translation.piece.messaging.PieceAnnouncer;
import org.vestka.translation.piece.mongo.MongoDesk;
import org.vestka.translation.piece.mongo.MongoPieces;

/** Puts the service together: the domain knows nothing of what it stands on. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    Aggregates<Piece, PieceEvent> pieceDocuments(StoredCollections stored) {
        return stored.aggregates("pieces", Piece.class, new PieceAnnouncer());
    }

    @Bean
    Pieces pieces(Aggregates<Piece, PieceEvent> documents) {
        return new MongoPieces(documents);
    }

    @Bean
    Desk desk(StoredCollections stored) {
        return new MongoDesk(stored.openPieces("pieces.open"));
    }

    @Bean
    Translating translating(Pieces pieces, Desk desk, Words words) {
        return new Translating(pieces, desk, words);
    }
}
