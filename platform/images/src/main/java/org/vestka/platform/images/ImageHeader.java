package org.vestka.platform.images;

import java.util.Optional;

/**
 * Width, height and orientation of a picture, read from its header without decoding a pixel.
 *
 * @param orientation as in EXIF, 1 to 8; 1 where none is given
 */
public record ImageHeader(int width, int height, int orientation) {

    private static final int EXIF_ORIENTATION = 0x0112;
    private static final int TIFF_WIDTH = 256;
    private static final int TIFF_HEIGHT = 257;
    private static final int TIFF_SHORT = 3;
    private static final int HEIC_HEAD = 512 * 1024;

    /** The header of a PNG, a JPEG, a HEIC or the first page of a TIFF; empty when it is not well-formed. */
    public static Optional<ImageHeader> of(FileFormat format, byte[] bytes) {
        try {
            return switch (format) {
                case PNG -> png(bytes);
                case JPEG -> jpeg(bytes);
                case TIFF -> tiff(bytes);
                case HEIC -> heic(bytes);
                case PDF -> Optional.empty();
            };
        } catch (ArrayIndexOutOfBoundsException truncated) {
            return Optional.empty();
        }
    }

    /** Number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    private static Optional<ImageHeader> png(byte[] b) {
        boolean ihdr = b[12] == 'I' && b[13] == 'H' && b[14] == 'D' && b[15] == 'R';
        return ihdr ? positive(int32(b, 16), int32(b, 20), 1) : Optional.empty();
    }

    private static Optional<ImageHeader> jpeg(byte[] b) {
        int orientation = 1;
        int at = 2;
        while (true) {
            if ((b[at] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            while ((b[at] & 0xFF) == 0xFF) {
                at++;
            }
            int marker = b[at++] & 0xFF;
            if (marker == 0xD8 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01) {
                continue;
            }
            int length = int16(b, at);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return positive(int16(b, at + 5), int16(b, at + 3), orientation);
            }
            if (marker == 0xDA || marker == 0xD9 || length < 2) {
                return Optional.empty();
            }
            if (marker == 0xE1 && length > 16 && b[at + 2] == 'E' && b[at + 3] == 'x' && b[at + 4] == 'i') {
                orientation = exifOrientation(b, at + 8, Math.min(b.length, at + length));
            }
            at += length;
        }
    }

    private static Optional<ImageHeader> tiff(byte[] b) {
        boolean little = b[0] == 'I';
        int directory = value(b, 4, 4, little);
        if (directory < 8 || directory + 2 > b.length) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        int entries = value(b, directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            // a value of two bytes stands left in its field of four
            int size = value(b, entry + 2, 2, little) == TIFF_SHORT ? 2 : 4;
            int tag = value(b, entry, 2, little);
            if (tag == TIFF_WIDTH) {
                width = value(b, entry + 8, size, little);
            } else if (tag == TIFF_HEIGHT) {
                height = value(b, entry + 8, size, little);
            }
        }
        return positive(width, height, 1);
    }

    /**
     * The largest of the sizes that its items claim: tiles and previews are smaller than the picture. Its turn is left to the
     * decoder.
     */
    private static Optional<ImageHeader> heic(byte[] b) {
        int width = 0;
        int height = 0;
        for (int at = 4; at + 16 <= Math.min(b.length, HEIC_HEAD); at++) {
            if (b[at] == 'i' && b[at + 1] == 's' && b[at + 2] == 'p' && b[at + 3] == 'e') {
                width = Math.max(width, size(b, at + 8));
                height = Math.max(height, size(b, at + 12));
            }
        }
        return positive(width, height, 1);
    }

    /** A size that does not fit is larger than any that is taken. */
    private static int size(byte[] b, int at) {
        int size = int32(b, at);
        return size < 0 ? Integer.MAX_VALUE : size;
    }

    private static int exifOrientation(byte[] b, int tiff, int end) {
        boolean little = b[tiff] == 'I';
        int directory = tiff + value(b, tiff + 4, 4, little);
        if (directory < tiff || directory + 2 > end) {
            return 1;
        }
        int entries = value(b, directory, 2, little);
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= end; i++) {
            int entry = directory + 2 + 12 * i;
            if (value(b, entry, 2, little) == EXIF_ORIENTATION) {
                int found = value(b, entry + 8, 2, little);
                return found >= 1 && found <= 8 ? found : 1;
            }
        }
        return 1;
    }

    private static int value(byte[] b, int at, int size, boolean little) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (b[little ? at + size - 1 - i : at + i] & 0xFF);
        }
        return value;
    }

    private static Optional<ImageHeader> positive(int width, int height, int orientation) {
        return width > 0 && height > 0 ? Optional.of(new ImageHeader(width, height, orientation)) : Optional.empty();
    }

    private static int int16(byte[] b, int at) {
        return value(b, at, 2, false);
    }

    private static int int32(byte[] b, int at) {
        return value(b, at, 4, false);
    }
}
