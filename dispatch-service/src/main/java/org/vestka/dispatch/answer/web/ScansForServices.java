package org.vestka.dispatch.answer.web;

import java.util.Base64;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.dispatch.answer.Scans;

/** Hands sealed scans to the services that may show them; who cannot say what it looks like gets nothing. */
@RestController
class ScansForServices {

    private final Scans scans;

    ScansForServices(Scans scans) {
        this.scans = scans;
    }

    /**
     * A scan.
     *
     * @param sealed base 64 of the bytes as they are sealed
     * @param mediaType what they are once opened
     */
    record SealedScan(String sealed, String mediaType) {}

    @GetMapping("/internal/scans/{scanId}")
    ResponseEntity<SealedScan> scan(@PathVariable String scanId, @RequestParam String digest) {
        return scans.find(scanId)
                .filter(scan -> scan.digest().equals(digest))
                .map(scan -> ResponseEntity.ok(new SealedScan(
                        Base64.getEncoder().encodeToString(scan.sealed().ciphertext()), scan.mediaType())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
