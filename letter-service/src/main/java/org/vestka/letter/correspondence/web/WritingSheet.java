package org.vestka.letter.correspondence.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vestka.letter.correspondence.AttachingPicture;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.LetterIds;
import org.vestka.letter.correspondence.LetterLanguage;
import org.vestka.letter.correspondence.WritingRules;
import org.vestka.platform.identity.Caller;

/** The sheet on which a letter is written: who it is for, how much fits on it, and how long its place is kept. */
@Component
class WritingSheet {

    private final Correspondents correspondents;
    private final KeptDrafts drafts;
    private final AttachingPicture pictures;
    private final Clock clock = Clock.systemUTC();

    WritingSheet(Correspondents correspondents, KeptDrafts drafts, AttachingPicture pictures) {
        this.pictures = pictures;
        this.correspondents = correspondents;
        this.drafts = drafts;
    }

    /** The page; the form itself is in the model already, as {@code letter}. */
    String show(Caller caller, HeldPlace place, Model model) {
        Optional<Correspondent> correspondent = correspondents.byId(place.prisonerId());
        model.addAttribute("languages", LetterLanguage.OFFERED);
        model.addAttribute("longest", WritingRules.longest(sheets(place)));
        model.addAttribute("longestPenName", WritingRules.LONGEST_PEN_NAME);
        model.addAttribute(
                "takesPictures",
                correspondent.filter(Correspondent::takesPictures).isPresent());
        model.addAttribute(
                "pictureKept", pictures.has(LetterIds.of(place.assignmentId()).letterId()));
        tellOfPlace(place, model);
        correspondent.ifPresent(known -> model.addAttribute(
                "person", PersonBeside.of(known, caller.language().getLanguage())));
        return "letter/write";
    }

    /** How long the place is kept, for any page on which that matters. */
    void tellOfPlace(HeldPlace place, Model model) {
        Optional<KeptDraft> draft =
                drafts.byId(LetterIds.of(place.assignmentId()).letterId());
        HeldPlace now = draft.map(place::saved).orElse(place);
        model.addAttribute(
                "standing",
                now.standing(clock.instant()).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("until", now.until());
        model.addAttribute(
                "addressLeft", draft.filter(kept -> kept.contactId() != null).isPresent());
    }

    int sheets(HeldPlace place) {
        return correspondents
                .byId(place.prisonerId())
                .map(Correspondent::sheets)
                .orElse(Correspondent.DEFAULT_SHEETS);
    }
}
