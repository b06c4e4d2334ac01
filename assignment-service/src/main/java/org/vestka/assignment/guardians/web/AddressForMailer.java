package org.vestka.assignment.guardians.web;

import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.assignment.guardians.SealedAddresses;

/** A sealed address for the mailer, which alone can open it. */
@RestController
class AddressForMailer {

    private final SealedAddresses addresses;

    AddressForMailer(SealedAddresses addresses) {
        this.addresses = addresses;
    }

    /** The address as ciphertext, base64, and the language of mails to it. */
    record SealedContact(String ciphertext, String language) {}

    /** 404 when it was forgotten: then there is nobody to write to, and that is no error. */
    @GetMapping("/internal/contacts/{contactId}")
    ResponseEntity<SealedContact> contact(@PathVariable String contactId) {
        return addresses
                .find(contactId)
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new SealedContact(
                                Base64.getEncoder()
                                        .encodeToString(found.address().ciphertext()),
                                found.language())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }
}
