package org.vestka.letter.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.PictureChoice;

/** The form of a letter as the browser sends it. */
public class WritingForm {

    private String hold = "";
    private String carried = "";
    private String text = "";
    private String penName = "";
    private String language = "";
    private String email = "";
    private String key = "";
    private @Nullable MultipartFile picture;
    private boolean withoutPicture;

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

    /** An OpenPGP key for mails to that address; empty when they leave none. */
    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = orEmpty(key);
    }

    /** A picture as the browser sent it; null or empty when none was chosen. */
    public @Nullable MultipartFile getPicture() {
        return picture;
    }

    public void setPicture(@Nullable MultipartFile picture) {
        this.picture = picture;
    }

    /** Whether a picture that was saved with the draft is to be taken out. */
    public boolean isWithoutPicture() {
        return withoutPicture;
    }

    public void setWithoutPicture(boolean withoutPicture) {
        this.withoutPicture = withoutPicture;
    }

    Draft draft(HeldPlace place, CarriedSecrets secrets, String writerLanguage, PictureChoice choice) {
        return new Draft(
                place.assignmentId(),
                place.prisonerId(),
                secrets.contactId(),
                secrets.code(),
                text,
                penName.strip(),
                language.isEmpty() ? null : language,
                email.isBlank() ? null : email.strip(),
                writerLanguage,
                choice,
                key.isBlank() ? null : key.strip(),
                place.how());
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
