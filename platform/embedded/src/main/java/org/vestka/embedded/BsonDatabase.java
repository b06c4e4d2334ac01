package org.vestka.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;

/**
 * A database whose pages hold BSON. Left alone, H2 keeps what it does not know by Java's serialization, and even compares
 * two keys of an index by serializing both.
 *
 * <p>The database opens its maps by name without a word of their types; a map that is open already stays as it is, so we
 * open each a moment before.
 */
final class BsonDatabase extends H2Database {
    private final MVStore store;

    BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before the rest: the database opens its first maps while it is being made.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        open("databases." + getFullCollectionNamespace(name), new ValuesAsBson(), new DocumentsAsBson());
        return super.openOrCreateCollection(name, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        open(getFullCollectionNamespace(collection) + "._index_" + index, new KeysAsBson(), new ValuesAsBson());
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    private <K, V> void open(String map, DataType<K> keys, DataType<V> values) {
        store.openMap(map, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    }
}
