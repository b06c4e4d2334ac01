package org.vestka.platform.messaging.stored;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.bson.types.Binary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.vestka.platform.kernel.SealedText;

/** How values of annotation-free records are stored, where Spring Data's own way does not fit. */
public final class StoredForms {

    private StoredForms() {}

    /** Conversions of single values. */
    public static MongoCustomConversions conversions() {
        return MongoCustomConversions.create(adapter -> adapter
                // Dates as UTC days: Spring's converters shift them by the time zone of the process.
                .useNativeDriverJavaTimeCodecs()
                .registerConverters(List.of(
                        new SealedToBinary(),
                        new BinaryToSealed(),
                        new YearToNumber(),
                        new NumberToYear(),
                        new MonthToText(),
                        new TextToMonth())));
    }

    /** Between records and documents, without class names. */
    public static MappingMongoConverter converter(MongoMappingContext context, MongoCustomConversions conversions) {
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new SealedFamilies());
        // Keys of maps are ids and codes; a dot in one must not become a path.
        converter.setMapKeyDotReplacement("\uff0e");
        return converter;
    }

    @WritingConverter
    private static final class SealedToBinary implements Converter<SealedText, Binary> {
        @Override
        public Binary convert(SealedText text) {
            return new Binary(text.ciphertext());
        }
    }

    @ReadingConverter
    private static final class BinaryToSealed implements Converter<Binary, SealedText> {
        @Override
        public SealedText convert(Binary binary) {
            return new SealedText(binary.getData());
        }
    }

    @WritingConverter
    private static final class YearToNumber implements Converter<Year, Integer> {
        @Override
        public Integer convert(Year year) {
            return year.getValue();
        }
    }

    @ReadingConverter
    private static final class NumberToYear implements Converter<Integer, Year> {
        @Override
        public Year convert(Integer number) {
            return Year.of(number);
        }
    }

    @WritingConverter
    private static final class MonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class TextToMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
