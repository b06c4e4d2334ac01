package org.vestka.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies tokens that are meant for one service, and reads who asks. */
public final class TokenReader {

    /** How far the clocks of two machines may be apart. */
    static final Duration SKEW = Duration.ofSeconds(10);

    private static final int LONGEST = 4096;

    private final String audience;
    private final PublicKeys keys;
    private final Clock clock;

    public TokenReader(String audience, PublicKeys keys, Clock clock) {
        this.audience = audience;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The caller, or empty when the token is broken, over 4,096 characters, signed by a key that its issuer has not
     * published, meant for another service, or not of this minute.
     */
    public Optional<Caller> read(String token) {
        return verify(token, keys).filter(this::isForUsNow).flatMap(TokenReader::caller);
    }

    /** What was signed, when the signature is that of the issuer it names; nothing is said about its time or purpose. */
    static Optional<JWTClaimsSet> verify(String token, PublicKeys keys) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            @Nullable String issuer = claims.getIssuer();
            @Nullable String keyId = signed.getHeader().getKeyID();
            if (issuer == null
                    || keyId == null
                    || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<ECKey> key = keys.find(issuer, keyId);
            boolean genuine = key.isPresent() && signed.verify(new ECDSAVerifier(key.get()));
            return genuine ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException broken) {
            return Optional.empty();
        }
    }

    private boolean isForUsNow(JWTClaimsSet claims) {
        @Nullable Date issued = claims.getIssueTime();
        @Nullable Date expires = claims.getExpirationTime();
        if (issued == null || expires == null || !List.of(audience).equals(claims.getAudience())) {
            return false;
        }
        Instant now = clock.instant();
        return !issued.toInstant().isAfter(now.plus(SKEW))
                && expires.toInstant().isAfter(now.minus(SKEW))
                && Duration.between(issued.toInstant(), expires.toInstant()).compareTo(IdentityTokens.LIFE) <= 0;
    }

    private static Optional<Caller> caller(JWTClaimsSet claims) {
        try {
            @Nullable String form = claims.getStringClaim(IdentityTokens.FORM);
            if (form == null || form.isEmpty()) {
                return Optional.of(Caller.ofService(claims.getIssuer()));
            }
            @Nullable String language = claims.getStringClaim(IdentityTokens.LANGUAGE);
            return Optional.of(new Caller(
                    claims.getIssuer(),
                    person(claims),
                    Languages.of(language == null ? "" : language).orElse(Languages.ALL.getFirst()),
                    form));
        } catch (ParseException notWhatADoorSigns) {
            return Optional.empty();
        }
    }

    private static Optional<Person> person(JWTClaimsSet claims) throws ParseException {
        @Nullable String subject = claims.getSubject();
        if (subject == null || !Caller.DOOR_DESK.equals(claims.getIssuer())) {
            return Optional.empty();
        }
        @Nullable List<String> roles = claims.getStringListClaim(IdentityTokens.ROLES);
        return Optional.of(new Person(subject, roles == null ? Set.of() : Set.copyOf(roles)));
    }
}
