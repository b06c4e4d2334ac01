package org.vestka.dispatch.scanning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReading.Page;
import org.vestka.dispatch.scanning.ScanReading.Read;
import org.vestka.dispatch.scanning.ScanReading.Reason;
import org.vestka.dispatch.scanning.ScanReading.Refused;
import org.vestka.dispatch.scanning.decoding.ScanDecoder;

/**
 * Makes an uploaded file into pictures that people may look at. This process looks at headers only; everything else happens
 * in a child with little memory and little time, which is killed when it asks for more. Bytes go by pipes, never to a disk.
 */
public final class ScanReader {

    private static final int LARGEST_PAGE = 12 * 1024 * 1024;
    private static final long WAITS_FOR_A_PLACE_SECONDS = 20;

    private final ScanLimits limits;
    private final ChildProcess child;
    private final Semaphore places;

    public ScanReader(ScanLimits limits) {
        this.limits = limits;
        this.child = ChildProcess.like(ScanDecoder.class.getProtectionDomain().getCodeSource(), limits.heapMebibytes());
        this.places = new Semaphore(limits.atOnce());
    }

    /** Reads one file of any content; never throws for what the file is. */
    public ScanReading read(byte[] file) {
        if (file.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (file.length > limits.bytes()) {
            return new Refused(Reason.TOO_LARGE);
        }
        Optional<ScanFormat> format = ScanFormat.of(file);
        if (format.isEmpty()) {
            return new Refused(Reason.NOT_AN_IMAGE);
        }
        if (format.get() != ScanFormat.PDF) {
            Optional<ImageHeader> header = ImageHeader.of(format.get(), file);
            if (header.isEmpty()) {
                return new Refused(Reason.BROKEN);
            }
            if (header.get().width() > limits.side()
                    || header.get().height() > limits.side()
                    || header.get().pixels() > limits.pixels()) {
                return new Refused(Reason.TOO_MANY_PIXELS);
            }
        }
        return inChild(format.get(), file);
    }

    private ScanReading inChild(ScanFormat format, byte[] file) {
        try {
            if (!places.tryAcquire(WAITS_FOR_A_PLACE_SECONDS, TimeUnit.SECONDS)) {
                return new Refused(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(Reason.BUSY);
        }
        try {
            return converse(child.start(), format, file);
        } catch (IOException e) {
            return new Refused(Reason.BUSY);
        } finally {
            places.release();
        }
    }

    private ScanReading converse(Process process, ScanFormat format, byte[] file) {
        CompletableFuture<ScanReading> answer = new CompletableFuture<>();
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                send(process, format, file);
                answer.complete(listen(process));
            } catch (IOException | RuntimeException e) {
                // the child died: out of memory, or its decoder crashed
                answer.complete(new Refused(Reason.TOO_MUCH_WORK));
            }
        });
        try {
            return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Refused(Reason.TOO_MUCH_WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(Reason.BUSY);
        } finally {
            process.destroyForcibly();
            listener.interrupt();
        }
    }

    private void send(Process process, ScanFormat format, byte[] file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
            out.writeByte(format.ordinal());
            out.writeInt(limits.side());
            out.writeLong(limits.pixels());
            out.writeInt(limits.pages());
            out.writeInt(file.length);
            out.write(file);
        }
    }

    /** What the child says is bounded too: a crafted file may have taken it over. */
    private ScanReading listen(Process process) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                int kind = in.readByte();
                if (kind == ScanDecoder.END) {
                    return new Read(List.copyOf(pages));
                }
                if (kind == ScanDecoder.REFUSED) {
                    return new Refused(Reason.valueOf(in.readUTF()));
                }
                if (kind != ScanDecoder.PAGE) {
                    // a virtual machine that runs out of memory says so on standard output
                    return new Refused(Reason.TOO_MUCH_WORK);
                }
                int width = in.readInt();
                int height = in.readInt();
                int length = in.readInt();
                if (length < 3 || length > LARGEST_PAGE || pages.size() >= limits.pages()) {
                    return new Refused(Reason.BROKEN);
                }
                byte[] jpeg = in.readNBytes(length);
                List<ReplyCode> codes = new ArrayList<>();
                for (int count = in.readByte(); count > 0; count--) {
                    ReplyCode.read(in.readUTF()).ifPresent(codes::add);
                }
                if (ScanFormat.of(jpeg).filter(ScanFormat.JPEG::equals).isEmpty()) {
                    return new Refused(Reason.BROKEN);
                }
                pages.add(new Page(jpeg, width, height, List.copyOf(codes)));
            }
        }
    }
}
