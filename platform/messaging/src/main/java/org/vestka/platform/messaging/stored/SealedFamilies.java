package org.vestka.platform.messaging.stored;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.MongoTypeMapper;

/**
 * Tells the members of a sealed family apart by their simple name, and writes nothing for any other type: a stored document
 * must not know the class names of the code that wrote it.
 */
final class SealedFamilies implements MongoTypeMapper {

    /** Beside the components of a member; no component may have this name. */
    private static final String IS = "is";

    @Override
    public boolean isTypeKey(String key) {
        return IS.equals(key);
    }

    @Override
    public void writeTypeRestrictions(Document result, @Nullable Set<Class<?>> restrictedTypes) {}

    @Override
    public @Nullable TypeInformation<?> readType(Bson source) {
        return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeInformation<? extends T> readType(Bson source, TypeInformation<T> expected) {
        if (!(source instanceof Document document) || !(document.get(IS) instanceof String name)) {
            return expected;
        }
        return (TypeInformation<? extends T>) members(expected.getType())
                .filter(member -> member.getSimpleName().equals(name))
                .findFirst()
                .<TypeInformation<?>>map(TypeInformation::of)
                .orElse(expected);
    }

    @Override
    public void writeType(Class<?> type, Bson target) {
        if (target instanceof Document document && familyOf(type).isPresent()) {
            document.put(IS, type.getSimpleName());
        }
    }

    @Override
    public void writeType(TypeInformation<?> type, Bson target) {
        writeType(type.getType(), target);
    }

    private static Optional<Class<?>> familyOf(Class<?> type) {
        return Stream.<Class<?>>of(type.getInterfaces()).filter(Class::isSealed).findFirst();
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(SealedFamilies::members)
                : Stream.of(family);
    }
}
