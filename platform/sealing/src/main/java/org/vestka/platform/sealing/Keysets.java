package org.vestka.platform.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an installation, a file each under one directory:
 *
 * <pre>
 * bus/bus.keyset               facts on topics
 * {service}/service.keyset     what a service keeps for itself; wraps data keys
 * {service}/pepper-1           keyed hashes; a higher number is a newer pepper
 * mail/private.keyset          opens e-mail addresses
 * public/mail.keyset           seals them
 * </pre>
 *
 * A key is made when it is first asked for and not there. A process reads just the keys that it asks for, so each runs
 * with the directories that its role may see.
 */
public final class Keysets {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PEPPER = Pattern.compile("pepper-([1-9][0-9]{0,4})");
    private static final Parameters HPKE = parameters(() -> HpkeParameters.builder()
            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
            .setVariant(HpkeParameters.Variant.TINK)
            .build());
    private static final Parameters HMAC = parameters(() -> HmacPrfParameters.builder()
            .setKeySizeBytes(32)
            .setHashType(HmacPrfParameters.HashType.SHA256)
            .build());

    private final KeyFiles files;

    private Keysets(KeyFiles files) {
        this.files = files;
    }

    /**
     * @param keys the directory of the keys, made if it is not there
     * @param data the directory of the data; keys inside it would travel with every backup of the data
     * @throws KeysRefused when the keys lie in the data directory
     */
    public static Keysets in(Path keys, Path data) {
        return new Keysets(KeyFiles.in(keys, data));
    }

    /** @throws KeysRefused when the key file is readable by others, or is no keyset; so all methods of this class */
    public BusSealer busSealer() {
        return new BusSealer(use("bus/bus.keyset", PredefinedAeadParameters.AES256_GCM, KeysetBytes::aead));
    }

    public ServiceSealer serviceSealer(String service) {
        return new ServiceSealer(
                use(folder(service) + "/service.keyset", PredefinedAeadParameters.AES256_GCM, KeysetBytes::aead));
    }

    /** For the service that keeps data keys; they are wrapped under its service keyset. */
    public DataKeyWrapping dataKeyWrapping(String service) {
        return new DataKeyWrapping(
                use(folder(service) + "/service.keyset", PredefinedAeadParameters.AES256_GCM, KeysetBytes::aead));
    }

    /** All versions of the service's pepper; the first is made if there is none. */
    public Pepper pepper(String service) {
        String folder = folder(service);
        NavigableMap<Integer, PrfSet> versions = new TreeMap<>();
        for (String name : files.names(folder)) {
            Matcher pepper = PEPPER.matcher(name);
            if (pepper.matches()) {
                versions.put(Integer.valueOf(pepper.group(1)), use(folder + "/" + name, HMAC, KeysetBytes::prf));
            }
        }
        if (versions.isEmpty()) {
            versions.put(1, use(folder + "/pepper-1", HMAC, KeysetBytes::prf));
        }
        return new Pepper(versions);
    }

    /**
     * Seals with the public half. It may be made while this process is already running (the mailer makes it at its first
     * start), so it is looked for when the first address comes.
     */
    public AddressSealer addressSealer() {
        AtomicReference<@Nullable HybridEncrypt> read = new AtomicReference<>();
        return new AddressSealer(() -> {
            HybridEncrypt known = read.get();
            if (known != null) {
                return known;
            }
            HybridEncrypt publicHalf = readPublicMailKey();
            read.set(publicHalf);
            return publicHalf;
        });
    }

    /** The private half, made with its public half if it is not there. Only for the process that sends e-mail. */
    public AddressOpener addressOpener() {
        KeysetHandle pair = keyset("mail/private.keyset", HPKE);
        files.publish("public/mail.keyset", KeysetBytes.publicHalf(pair));
        return new AddressOpener(primitive("mail/private.keyset", pair, KeysetBytes::hybridDecrypt));
    }

    private HybridEncrypt readPublicMailKey() {
        String name = "public/mail.keyset";
        byte[] bytes = files.readPublic(name)
                .orElseThrow(() -> new KeysRefused("The mail key is not made yet (" + files.path(name)
                        + "). Start the process that sends e-mail once; it makes the pair."));
        try {
            return KeysetBytes.hybridEncrypt(KeysetBytes.parsePublic(bytes));
        } catch (GeneralSecurityException e) {
            throw files.broken(name, e);
        }
    }

    private <P> P use(String name, Parameters kind, AsPrimitive<P> as) {
        return primitive(name, keyset(name, kind), as);
    }

    private KeysetHandle keyset(String name, Parameters kind) {
        byte[] bytes = files.readOrMake(name, () -> KeysetBytes.withSecrets(KeysetBytes.generate(kind)));
        try {
            return KeysetBytes.parse(bytes);
        } catch (GeneralSecurityException e) {
            throw files.broken(name, e);
        }
    }

    private <P> P primitive(String name, KeysetHandle keyset, AsPrimitive<P> as) {
        try {
            return as.of(keyset);
        } catch (GeneralSecurityException e) {
            throw files.broken(name, e);
        }
    }

    private static String folder(String service) {
        if (!SERVICE.matcher(service).matches()
                || service.equals("bus")
                || service.equals("mail")
                || service.equals("public")) {
            throw new IllegalArgumentException("no name for a service's keys: " + service);
        }
        return service;
    }

    private static Parameters parameters(ParametersOf of) {
        try {
            return of.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface ParametersOf {
        Parameters build() throws GeneralSecurityException;
    }

    @FunctionalInterface
    private interface AsPrimitive<P> {
        P of(KeysetHandle keyset) throws GeneralSecurityException;
    }
}
