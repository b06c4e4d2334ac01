package org.vestka.letter.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.KeptDraft;

/** The form of a letter as the browser sends it. */
public class WritingForm {

    private String hold = "";
    private String carried = "";
    private String text = "";
    private String penName = "";
    private String language = "";
    private String email = "";

    /** The form of a draft that is opened again; its address cannot be shown, since nobody here can read it. */
    static WritingForm of(KeptDraft draft, KeepingDraft.Words words, String carried) {
        WritingForm form = new WritingForm();
        form.hold = draft.hold();
        form.carried = carried;
        form.text = words.text();
        form.penName = words.penName();
        form.language = orEmpty(draft.language());
        return form;
    }

    /** The signed hold. */
    public String getHold() {
        return hold;
    }

    public void setHold(@Nullable String hold) {
        this.hold = orEmpty(hold);
    }

    /** The sealed {@link CarriedSecrets}. */
    public String getCarried() {
        return carried;
    }

    public void setCarried(@Nullable String carried) {
        this.carried = orEmpty(carried);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = orEmpty(text);
    }

    public String getPenName() {
        return penName;
    }

    public void setPenName(@Nullable String penName) {
        this.penName = orEmpty(penName);
    }

    /** ISO 639-1; empty to have it recognised. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = orEmpty(language);
    }

    /** Empty when they leave none. */
    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = orEmpty(email);
    }

    Draft draft(HeldPlace place, CarriedSecrets secrets, String writerLanguage) {
        return new Draft(
                place.assignmentId(),
                place.prisonerId(),
                secrets.contactId(),
                secrets.code(),
                text,
                penName.strip(),
                language.isEmpty() ? null : language,
                email.isBlank() ? null : email.strip(),
                writerLanguage);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
