package org.vestka.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Signs what one issuer says about who asks. A token is good for one service and for a minute, so that a service that
 * was taken over cannot use what it received against another.
 */
public final class IdentityTokens {

    /** A token is good for this long. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    static final String ROLES = "roles";
    static final String LANGUAGE = "lang";
    static final String FORM = "form";

    private final IdentityKey key;
    private final ECDSASigner signer;
    private final JWSHeader header;
    private final Clock clock;

    public IdentityTokens(IdentityKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.signing().getKeyID())
                .build();
        try {
            this.signer = new ECDSASigner(key.signing());
        } catch (JOSEException e) {
            throw new IllegalStateException("The identity key does not sign ES256", e);
        }
    }

    /** For a browser without a person behind it that the door knows. */
    public String ofVisitor(String audience, Locale language, String formToken) {
        return sign(browser(audience, language, formToken));
    }

    /** For a signed-in volunteer; verifiers take it from the desk's door alone. */
    public String ofPerson(String audience, Person person, Locale language, String formToken) {
        return sign(
                browser(audience, language, formToken).subject(person.id()).claim(ROLES, List.copyOf(person.roles())));
    }

    /** For the issuer itself when it calls another service. */
    public String ofService(String audience) {
        return sign(claims(audience));
    }

    private JWTClaimsSet.Builder browser(String audience, Locale language, String formToken) {
        if (formToken.isEmpty()) {
            throw new IllegalArgumentException("A browser's token has a form token");
        }
        return claims(audience).claim(LANGUAGE, language.getLanguage()).claim(FORM, formToken);
    }

    private JWTClaimsSet.Builder claims(String audience) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    /** Signs these claims in the issuer's name. */
    String sign(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(header, claims.issuer(key.issuer()).build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }
}
