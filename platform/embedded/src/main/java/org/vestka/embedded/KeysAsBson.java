package org.vestka.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys of an index, which are values one after the other. */
final class KeysAsBson extends BasicDataType<KeyValue> {
    private static final int OBJECT_BYTES = 64;

    private final ValuesAsBson values = new ValuesAsBson();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int same = Math.min(one.size(), other.size());
        for (int at = 0; at < same; at++) {
            int compared = ValuesAsBson.compared(one.get(at), other.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        int memory = OBJECT_BYTES;
        for (Object value : key) {
            memory += ValuesAsBson.memory(value);
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer page, KeyValue key) {
        page.putVarInt(key.size());
        for (Object value : key) {
            values.write(page, value);
        }
    }

    @Override
    public KeyValue read(ByteBuffer page) {
        int size = DataUtils.readVarInt(page);
        List<@Nullable Object> read = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            read.add(values.read(page));
        }
        return new KeyValue(read);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
