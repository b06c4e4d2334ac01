package org.vestka.letter.correspondence;

/** Which text of a letter is meant; names the fields that the text and its pen name are sealed for. */
public enum Wording {
    /** As the writer wrote it. */
    ORIGINAL("original"),
    /** As a translator wrote it and a second reader cleared it. */
    TRANSLATION("translation");

    private final String code;

    Wording(String code) {
        this.code = code;
    }

    /** As it stands on topics. */
    public String code() {
        return code;
    }

    /** The field that the text is sealed for. */
    public String textField() {
        return code + ".text";
    }

    /** The field that the pen name is sealed for. */
    public String penNameField() {
        return code + ".penName";
    }
}
