package org.vestka.platform.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;
import org.bouncycastle.openpgp.api.OpenPGPMessageOutputStream;
import org.vestka.platform.openpgp.KeyReading.Reason;
import org.vestka.platform.openpgp.KeyReading.Refused;
import org.vestka.platform.openpgp.KeyReading.Usable;

/** A public key of somebody whom we write to. */
public final class RecipientKey {

    /** Longer ones carry hundreds of signatures of other people, which we have no use for. */
    public static final int LONGEST = 20_000;

    /** Larger ones are made to keep a machine busy. */
    private static final int MOST_BITS = 8_192;

    private static final int MOST_PARTS = 20;

    private final OpenPGPCertificate certificate;

    private RecipientKey(OpenPGPCertificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Reads a key as it was pasted; never throws for what it is.
     *
     * @param armored as programs export it, {@code -----BEGIN PGP PUBLIC KEY BLOCK-----}
     * @param now when it is to be used
     */
    public static KeyReading read(String armored, Instant now) {
        if (armored.length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        if (armored.contains("PRIVATE KEY")) {
            return new Refused(Reason.SECRET);
        }
        try {
            return judged(new OpenPGPKeyReader().parseCertificateOrKey(armored), Date.from(now));
        } catch (IOException | RuntimeException notOne) {
            // readers throw whatever a crafted key makes them throw
            return new Refused(Reason.NOT_A_KEY);
        }
    }

    private static KeyReading judged(OpenPGPCertificate certificate, Date now) {
        if (certificate.isSecretKey()) {
            return new Refused(Reason.SECRET);
        }
        if (isLabour(certificate)) {
            return new Refused(Reason.NOT_A_KEY);
        }
        if (!certificate.getEncryptionKeys(now).isEmpty()) {
            return new Usable(new RecipientKey(certificate));
        }
        Date end = certificate.getExpirationTime();
        return new Refused(end != null && !end.after(now) ? Reason.EXPIRED : Reason.NO_ENCRYPTION);
    }

    /** Whether checking its signatures would be a labour. */
    private static boolean isLabour(OpenPGPCertificate certificate) {
        int parts = 0;
        Iterator<PGPPublicKey> keys = certificate.getPGPPublicKeyRing().getPublicKeys();
        while (keys.hasNext()) {
            if (keys.next().getBitStrength() > MOST_BITS || ++parts > MOST_PARTS) {
                return true;
            }
        }
        return false;
    }

    /** An ASCII-armoured message that only the key's owner can read; nothing in it is signed. */
    public byte[] encrypt(byte[] plain) {
        ByteArrayOutputStream armored = new ByteArrayOutputStream();
        try {
            OpenPGPMessageGenerator generator = new OpenPGPMessageGenerator()
                    .addEncryptionCertificate(certificate)
                    .setArmored(true);
            try (OpenPGPMessageOutputStream message = generator.open(armored)) {
                message.write(plain);
            }
            return armored.toByteArray();
        } catch (PGPException | IOException e) {
            throw new IllegalStateException("a message could not be encrypted", e);
        }
    }
}
