package org.vestka.letter.correspondence.web;

import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.letter.correspondence.Pictures;

/** A letter's picture for whoever prints it, as it is kept: its key is released apart. */
@RestController
class PictureForDispatch {

    private final Pictures pictures;

    PictureForDispatch(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The sealed picture in base64; owner is the letter, field {@code picture}. */
    record SealedPicture(String sealed) {}

    /** 404 when the letter has none. */
    @GetMapping("/internal/pictures/{letterId}")
    ResponseEntity<SealedPicture> picture(@PathVariable String letterId) {
        return pictures.find(letterId)
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new SealedPicture(Base64.getEncoder().encodeToString(found.ciphertext()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
