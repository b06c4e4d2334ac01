package org.vestka.registry.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.RandomId;

/**
 * That whoever knows a code may see somebody. The code itself is not kept: it is random beyond guessing, so that a plain
 * hash of it tells nothing.
 *
 * @param invitationId the hash of the code
 * @param by the registrar who made it
 * @param revoked when it was taken back; null while it opens
 */
public record Invitation(
        String invitationId,
        String prisonerId,
        LocalDate made,
        String by,
        @Nullable LocalDate revoked) {

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{64}");

    /** Nobody outside hears of invitations. */
    public enum Silence {}

    /** A new code, 244 random bits. */
    public static String newCode() {
        return (RandomId.next() + RandomId.next()).replace("-", "");
    }

    /** The id of the invitation with this code; of what is no code, an id that nothing has. */
    public static String idOf(String code) {
        try {
            String canonical = CODE.matcher(code).matches() ? code : "";
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes it back; from then on it opens nothing. */
    public Decision<Invitation, Silence, Silence> revokedOn(LocalDate today) {
        return revoked == null
                ? Decision.changed(new Invitation(invitationId, prisonerId, made, by, today))
                : Decision.unchanged();
    }
}
