package org.vestka.platform.images.decoding;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels and nothing else: on white, three plain bytes each. */
final class Picture {

    private static final float QUALITY = 0.82f;
    private static final double DARKEST_SHARE = 0.005;
    private static final double PAPER_SHARE = 0.6;
    private static final int LEAST_CONTRAST = 60;

    private Picture() {}

    /** On white, without transparency. */
    static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return plain;
    }

    /** Made smaller where its longer side has more pixels than that. */
    static BufferedImage fitted(BufferedImage image, int longestSide) {
        int side = Math.max(image.getWidth(), image.getHeight());
        if (side <= longestSide) {
            return image;
        }
        int width = Math.max(1, (int) ((long) image.getWidth() * longestSide / side));
        int height = Math.max(1, (int) ((long) image.getHeight() * longestSide / side));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }

    /** Turned clockwise. */
    static BufferedImage turned(BufferedImage image, int quarterTurns) {
        if (quarterTurns == 0) {
            return image;
        }
        boolean across = quarterTurns % 2 == 1;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return drawn(image, turn, width, height);
    }

    /** EXIF's eight ways to hold a camera. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        BufferedImage seen = mirrored
                ? drawn(
                        image,
                        new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0),
                        image.getWidth(),
                        image.getHeight())
                : image;
        return turned(
                seen,
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 6, 7 -> 1;
                    case 5, 8 -> 3;
                    default -> 0;
                });
    }

    /**
     * Makes paper white and writing dark, in place: most of a sheet is paper, so its brightness is the one that most pixels
     * have or exceed. A picture of little contrast is left alone.
     */
    static void whiten(BufferedImage image) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int[] counts = new int[256];
        for (int at = 1; at < bytes.length; at += 3) {
            counts[bytes[at] & 0xFF]++;
        }
        int pixels = bytes.length / 3;
        int dark = level(counts, (int) (pixels * DARKEST_SHARE));
        int paper = level(counts, (int) (pixels * PAPER_SHARE));
        if (paper - dark < LEAST_CONTRAST) {
            return;
        }
        byte[] stretched = new byte[256];
        for (int value = 0; value < 256; value++) {
            stretched[value] = (byte) Math.clamp((value - dark) * 255L / (paper - dark), 0, 255);
        }
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = stretched[bytes[at] & 0xFF];
        }
    }

    /** The value below which so many pixels are. */
    private static int level(int[] counts, int pixels) {
        int below = 0;
        for (int value = 0; value < counts.length; value++) {
            below += counts[value];
            if (below > pixels) {
                return value;
            }
        }
        return 255;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, new ArrayList<>(), null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = drawn.createGraphics();
        brush.drawImage(image, how, null);
        brush.dispose();
        return drawn;
    }
}
