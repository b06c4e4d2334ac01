package org.vestka.letter.keys.web;

import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.letter.keys.Purpose;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.sealing.DataKey;

/** Releases the data key of a thread to a service that has to show, draft, print or read what was written in it. */
@RestController
class KeyReleases {

    private final ReleasingKeys releasing;

    KeyReleases(ReleasingKeys releasing) {
        this.releasing = releasing;
    }

    /** What a service asks with: {@code screen}, {@code draft}, {@code print} or {@code read}. */
    record Asked(String purpose) {}

    /** The key in its serialised form, base64. */
    record Released(String key) {
        @Override
        public String toString() {
            return "Released[hidden]";
        }
    }

    /** 200 with the key; 410 when it was erased, which the caller takes as nothing to do; 400 for an unknown purpose. */
    @PostMapping("/internal/keys/{threadId}/release")
    ResponseEntity<Released> release(Caller caller, @PathVariable String threadId, @RequestBody Asked asked) {
        Purpose purpose =
                Purpose.of(asked.purpose()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<DataKey> key = releasing.release(threadId, caller.issuer(), purpose);
        return key.map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Released(Base64.getEncoder().encodeToString(found.toBytes()))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }
}
