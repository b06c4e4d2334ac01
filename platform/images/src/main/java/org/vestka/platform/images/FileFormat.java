package org.vestka.platform.images;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that we know how to read, told by their first bytes; what a browser says of them is not asked. */
public enum FileFormat {
    PNG,
    JPEG,
    PDF,
    TIFF,
    /** Apple's photographs; read where the machine has what it takes. */
    HEIC;

    /** What anybody may send as one picture. */
    public static final Set<FileFormat> PICTURES = Set.of(PNG, JPEG, HEIC);

    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] LITTLE_TIFF_MAGIC = {'I', 'I', 42, 0};
    private static final byte[] BIG_TIFF_MAGIC = {'M', 'M', 0, 42};
    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");
    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** The format by magic bytes at the very beginning, or empty. */
    public static Optional<FileFormat> of(byte[] bytes) {
        if (startsWith(bytes, PNG_MAGIC)) {
            return Optional.of(PNG);
        }
        if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF) {
            return Optional.of(JPEG);
        }
        if (startsWith(bytes, LITTLE_TIFF_MAGIC) || startsWith(bytes, BIG_TIFF_MAGIC)) {
            return Optional.of(TIFF);
        }
        if (startsWith(bytes, PDF_MAGIC)) {
            return Optional.of(PDF);
        }
        return isHeic(bytes) ? Optional.of(HEIC) : Optional.empty();
    }

    /** An ISO media file of one of the brands of HEIF. */
    private static boolean isHeic(byte[] bytes) {
        if (bytes.length < 12 || bytes[4] != 'f' || bytes[5] != 't' || bytes[6] != 'y' || bytes[7] != 'p') {
            return false;
        }
        String brand = new String(bytes, 8, 4, StandardCharsets.US_ASCII);
        return HEIF_BRANDS.contains(brand);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
