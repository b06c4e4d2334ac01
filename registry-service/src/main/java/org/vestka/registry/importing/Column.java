package org.vestka.registry.importing;

/** What a column of a list may hold. */
public enum Column {
    FULL_NAME,
    FULL_NAME_BE,
    LATIN,
    SURNAME,
    GIVEN,
    PATRONYMIC,
    BIRTH_DATE,
    BIRTH_YEAR,
    COUNTRY,
    FACILITY,
    ADDRESS,
    POSTCODE,
    REGION,
    CITY,
    UNIT,
    SEX,
    STANDING,
    OCCUPATION,
    INTERESTS,
    LANGUAGES,
    BIOGRAPHY,
    ARTICLES,
    NEEDS,
    ARRESTED,
    SENTENCED,
    MONTHS,
    EXPECTED_RELEASE,
    /** Known, and not taken over. */
    PASSED_OVER;

    /** Whether several columns of a list may tell of it: a place was seen in three. */
    boolean isJoined() {
        return this == FACILITY || this == ADDRESS || this == ARTICLES;
    }

    /** Whether cells of it hold a name. */
    boolean isName() {
        return this == FULL_NAME || this == FULL_NAME_BE || this == SURNAME || this == LATIN;
    }
}
