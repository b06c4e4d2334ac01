package org.vestka.registry.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

    @ParameterizedTest
    @CsvSource({"true, true", "' true ', true", "maybe, false", "'', false", ", false", "1, false"})
    void whatIsNoTrueAsksForEverybody(@Nullable String open, boolean openAlone) {
        assertThat(form("", open).query(TODAY, 1, 24).canBeWrittenTo()).isEqualTo(openAlone);
        assertThat(form("", open).filters()).isEqualTo(openAlone);
    }

    @Test
    void aQuestionThatIsTooLongIsCutBetweenLetters() {
        assertThat(form("🕊".repeat(5_001), null).text()).isEqualTo("🕊".repeat(5_000));
    }

    private static SearchForm form(String words, @Nullable String open) {
        return new SearchForm(words, open, null, null, null, null, null, null, null, null);
    }
}
