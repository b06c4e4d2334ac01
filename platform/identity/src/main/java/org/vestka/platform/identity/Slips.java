package org.vestka.platform.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs slips and reads those of others. A slip names its purpose, so that one made for one thing is good for nothing
 * else; and it is no identity token, because it names no audience.
 */
public final class Slips {

    private static final String PURPOSE = "purpose";
    private static final String SAYS = "says";

    private final IdentityTokens tokens;
    private final PublicKeys keys;
    private final Clock clock;

    public Slips(IdentityTokens tokens, PublicKeys keys, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    /** A slip of this issuer, as text that fits a form's field or a URL. Anyone may read what it says. */
    public String sign(String purpose, Duration life, Map<String, String> says) {
        return tokens.sign(new JWTClaimsSet.Builder()
                .claim(PURPOSE, purpose)
                .claim(SAYS, says)
                .expirationTime(Date.from(clock.instant().plus(life))));
    }

    /** The slip, lapsed or not; empty when it is not what this issuer signed for this purpose. */
    public Optional<Slip> read(String text, String issuer, String purpose) {
        Optional<JWTClaimsSet> claims =
                TokenReader.verify(text, keys).filter(verified -> issuer.equals(verified.getIssuer()));
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        try {
            @Nullable Map<String, Object> says = claims.get().getJSONObjectClaim(SAYS);
            @Nullable Date until = claims.get().getExpirationTime();
            if (says == null || until == null || !purpose.equals(claims.get().getStringClaim(PURPOSE))) {
                return Optional.empty();
            }
            Map<String, String> words = new HashMap<>();
            says.forEach((name, word) -> words.put(name, String.valueOf(word)));
            return Optional.of(new Slip(words, until.toInstant()));
        } catch (ParseException notASlip) {
            return Optional.empty();
        }
    }
}
