package org.vestka.platform.identity;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where identity keys lie. The private part stays with its issuer; the public parts are shared with all, and in
 * production are mounted so that nobody but the issuer's operator can write them.
 *
 * @param privateKeys one directory per issuer
 * @param publicKeys one JWK set per issuer
 */
public record KeyDirectory(Path privateKeys, Path publicKeys) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** The usual places below one directory. */
    public static KeyDirectory in(Path keys) {
        return new KeyDirectory(keys, keys.resolve("public"));
    }

    static boolean isName(String issuer) {
        return NAME.matcher(issuer).matches();
    }

    Path privateKeyOf(String issuer) {
        return privateKeys.resolve(named(issuer)).resolve("identity.jwk");
    }

    Path publicKeysOf(String issuer) {
        return publicKeys.resolve(named(issuer) + PublicKeys.SUFFIX);
    }

    private static String named(String issuer) {
        if (!isName(issuer)) {
            throw new IllegalArgumentException(
                    "Not a name of an issuer: lower-case letters, digits and hyphens, 2 to 40");
        }
        return issuer;
    }
}
