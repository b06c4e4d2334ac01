package org.vestka.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as a page of the store's file holds them. */
final class DocumentsAsBson extends BasicDataType<Document> {
    /** What a document weighs in memory beside its BSON: a good guess is enough for the size of pages. */
    private static final int TIMES_IN_MEMORY = 3;

    @Override
    public int compare(Document one, Document other) {
        throw new UnsupportedOperationException("documents are no keys");
    }

    @Override
    public int getMemory(Document document) {
        return TIMES_IN_MEMORY * encoded(document).readableBytes();
    }

    @Override
    public void write(WriteBuffer page, Document document) {
        ByteBuf bytes = encoded(document);
        page.putVarInt(bytes.readableBytes()).put(bytes.array(), 0, bytes.readableBytes());
    }

    @Override
    public Document read(ByteBuffer page) {
        byte[] bytes = new byte[DataUtils.readVarInt(page)];
        page.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf encoded(Document document) {
        ByteBuf bytes = Unpooled.buffer(1_024);
        BsonEncoder.encodeDocument(document, bytes);
        return bytes;
    }
}
