package org.vestka.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Values as a page of the store's file holds them: the byte that BSON gives their type, and their BSON. They lie in the
 * order of these bytes, texts in the order of texts.
 */
final class ValuesAsBson extends BasicDataType<Object> {
    /** No type of BSON. */
    private static final byte MISSING = 0;

    private static final int OBJECT_BYTES = 48;

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        return compared(one, other);
    }

    static int compared(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        return Arrays.compareUnsigned(encoded(one), encoded(other));
    }

    @Override
    public int getMemory(@Nullable Object value) {
        return memory(value);
    }

    static int memory(@Nullable Object value) {
        return OBJECT_BYTES + (value instanceof String text ? text.length() : 2 * encoded(value).length);
    }

    @Override
    public void write(WriteBuffer page, @Nullable Object value) {
        byte[] bytes = encoded(value);
        page.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public @Nullable Object read(ByteBuffer page) {
        byte[] bytes = new byte[DataUtils.readVarInt(page)];
        page.get(bytes);
        return bytes[0] == MISSING
                ? Missing.getInstance()
                : BsonDecoder.decodeValue(bytes[0], Unpooled.wrappedBuffer(bytes, 1, bytes.length - 1));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private static byte[] encoded(@Nullable Object value) {
        if (value instanceof Missing) {
            return new byte[] {MISSING};
        }
        byte type = BsonEncoder.determineType(value);
        ByteBuf bytes = Unpooled.buffer(64).writeByte(type);
        BsonEncoder.encodeValue(type, value, bytes);
        return Arrays.copyOf(bytes.array(), bytes.writerIndex());
    }
}
