package org.vestka.platform.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.SignatureParameters;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.vestka.platform.openpgp.KeyReading.Reason;
import org.vestka.platform.openpgp.KeyReading.Refused;
import org.vestka.platform.openpgp.KeyReading.Usable;

class RecipientKeyTest {

    private static Instant now() {
        return Instant.now();
    }

    @Test
    void encryptsForWhoeverHasTheOtherHalf() throws Exception {
        OpenPGPKey key = new BcOpenPGPApi()
                .generateKey(4)
                .ed25519x25519Key("Robin <robin@writers.invalid>")
                .build();
        String armored = key.toCertificate().toAsciiArmoredString();
        assertThat(RecipientKey.read("\n" + armored + "\n", now())).isInstanceOfSatisfying(Usable.class, usable -> {
            byte[] message = usable.key().encrypt("there is news".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(message, StandardCharsets.US_ASCII))
                    .startsWith("-----BEGIN PGP MESSAGE-----")
                    .doesNotContain("news");
            assertThat(opened(message, key)).isEqualTo("there is news");
        });
    }

    @Test
    void takesAnOldKeyOfRsa() throws Exception {
        OpenPGPKey key =
                new BcOpenPGPApi().generateKey(4).compositeRSAKey(2048, "Robin").build();
        assertThat(RecipientKey.read(key.toCertificate().toAsciiArmoredString(), now()))
                .isInstanceOfSatisfying(
                        Usable.class,
                        usable -> assertThat(opened(usable.key().encrypt(new byte[] {'x'}), key))
                                .isEqualTo("x"));
    }

    @Test
    void refusesTheSecretHalf() throws Exception {
        OpenPGPKey key =
                new BcOpenPGPApi().generateKey(4).ed25519x25519Key("Robin").build();
        assertThat(RecipientKey.read(key.toAsciiArmoredString(), now())).isEqualTo(new Refused(Reason.SECRET));
        String disguised = key.toAsciiArmoredString().replace("PRIVATE", "PUBLIC");
        assertThat(RecipientKey.read(disguised, now())).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAKeyForSigningAlone() throws Exception {
        OpenPGPKey signs = new BcOpenPGPApi()
                .generateKey(4)
                .signOnlyKey()
                .addUserId("Robin")
                .build();
        assertThat(RecipientKey.read(signs.toCertificate().toAsciiArmoredString(), now()))
                .isEqualTo(new Refused(Reason.NO_ENCRYPTION));
    }

    @Test
    void takesAKeyUntilItExpiresAndRefusesItAfterwards() throws Exception {
        OpenPGPKey key = new BcOpenPGPApi()
                .generateKey(4)
                .withPrimaryKey(
                        PGPKeyPairGenerator::generateEd25519KeyPair,
                        SignatureParameters.Callback.Util.modifyHashedSubpackets(said -> {
                            said.setKeyExpirationTime(true, Duration.ofDays(365).toSeconds());
                            return said;
                        }))
                .addUserId("Robin")
                .addEncryptionSubkey()
                .build();
        String armored = key.toCertificate().toAsciiArmoredString();
        assertThat(RecipientKey.read(armored, now())).isInstanceOf(Usable.class);
        assertThat(RecipientKey.read(armored, now().plus(Duration.ofDays(366)))).isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void refusesWhatIsNoKeyAndWhatIsTooLong() {
        for (String other : new String[] {
            "",
            "robin",
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbm90IGEga2V5\n-----END PGP PUBLIC KEY BLOCK-----",
            "-----BEGIN PGP MESSAGE-----\n\nbm90IGEga2V5\n-----END PGP MESSAGE-----"
        }) {
            assertThat(RecipientKey.read(other, now())).as(other).isEqualTo(new Refused(Reason.NOT_A_KEY));
        }
        assertThat(RecipientKey.read("A".repeat(RecipientKey.LONGEST + 1), now()))
                .isEqualTo(new Refused(Reason.TOO_LONG));
    }

    private static String opened(byte[] message, OpenPGPKey key) {
        try (OpenPGPMessageInputStream in =
                new OpenPGPMessageProcessor().addDecryptionKey(key).process(new ByteArrayInputStream(message))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
