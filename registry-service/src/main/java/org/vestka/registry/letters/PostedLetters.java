package org.vestka.registry.letters;

import java.util.Map;

/** Who has had how many letters, roughly; for an order that puts first whom nobody writes to. */
public interface PostedLetters {

    /** Letters by prisoner, of {@link LettersOf#COUNTED_TO} at most; whoever has had none is not there. */
    Map<String, Integer> counts();
}
