package org.vestka.dispatch.scanning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final int LONGEST_STRING = 120;
    private static final int PAGES_AHEAD = 4;
    private static final long WAITS_FOR_A_PLACE_SECONDS = 20;

    private final ScanLimits limits;
    private final ChildProcess child;
    private final Semaphore places;

    public ScanReader(ScanLimits limits) {
        this.limits = limits;
        this.child = ChildProcess.like(ScanDecoder.class.getProtectionDomain().getCodeSource(), limits.heapMebibytes());
        this.places = new Semaphore(limits.atOnce());
    }

    /** Takes each page as it comes; the ones before a refusal count. */
    @FunctionalInterface
    public interface Pages {
        void next(Page page);
    }

    /** Reads one file of any content; never throws for what the file is. */
    public ScanReading read(byte[] file) {
        List<Page> pages = Collections.synchronizedList(new ArrayList<>());
        return read(file, pages::add).<ScanReading>map(Refused::new).orElseGet(() -> new Read(pages));
    }

    /**
     * Reads one file of any content page by page, so that a pile of hundreds never lies in memory whole; never throws for
     * what the file is.
     *
     * @return empty when it was read to its end, else why not; pages that came before stand
     */
    public Optional<Reason> read(byte[] file, Pages pages) {
        if (file.length == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (file.length > limits.bytes()) {
            return Optional.of(Reason.TOO_LARGE);
        }
        Optional<ScanFormat> format = ScanFormat.of(file);
        if (format.isEmpty()) {
            return Optional.of(ScanFormat.isHeic(file) ? Reason.HEIC : Reason.NOT_AN_IMAGE);
        }
        if (format.get() != ScanFormat.PDF) {
            Optional<ImageHeader> header = ImageHeader.of(format.get(), file);
            if (header.isEmpty()) {
                return Optional.of(Reason.BROKEN);
            }
            if (header.get().width() > limits.side()
                    || header.get().height() > limits.side()
                    || header.get().pixels() > limits.pixels()) {
                return Optional.of(Reason.TOO_MANY_PIXELS);
            }
        }
        return inChild(format.get(), file, pages);
    }

    private Optional<Reason> inChild(ScanFormat format, byte[] file, Pages pages) {
        try {
            if (!places.tryAcquire(WAITS_FOR_A_PLACE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.of(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Reason.BUSY);
        }
        try {
            return converse(child.start(), format, file, pages);
        } catch (IOException e) {
            return Optional.of(Reason.BUSY);
        } finally {
            places.release();
        }
    }

    /** What the child has sent and nobody has taken yet: a few pages at most, then it has to wait. */
    private sealed interface Sent {
        record Next(Page page) implements Sent {}

        record End(Optional<Reason> refused) implements Sent {}
    }

    private Optional<Reason> converse(Process process, ScanFormat format, byte[] file, Pages pages) {
        BlockingQueue<Sent> sent = new ArrayBlockingQueue<>(PAGES_AHEAD);
        Thread listener = Thread.ofVirtual().start(() -> {
            Sent.End end;
            try {
                send(process, format, file);
                end = listen(process, sent);
            } catch (IOException | RuntimeException e) {
                // the child died: out of memory, or its decoder crashed
                end = new Sent.End(Optional.of(Reason.TOO_MUCH_WORK));
            } catch (InterruptedException e) {
                return;
            }
            put(sent, end);
        });
        try {
            while (true) {
                switch (sent.poll(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    case null -> {
                        return Optional.of(Reason.TOO_MUCH_WORK);
                    }
                    case Sent.Next(Page page) -> pages.next(page);
                    case Sent.End(Optional<Reason> refused) -> {
                        return refused;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Reason.BUSY);
        } finally {
            // what it started to read printed letters goes with it
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            listener.interrupt();
        }
    }

    private static void put(BlockingQueue<Sent> sent, Sent last) {
        try {
            sent.put(last);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
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
    private Sent.End listen(Process process, BlockingQueue<Sent> sent) throws IOException, InterruptedException {
        int count = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                int kind = in.readByte();
                if (kind == ScanDecoder.END) {
                    return new Sent.End(Optional.empty());
                }
                if (kind == ScanDecoder.REFUSED) {
                    return new Sent.End(Optional.of(Reason.valueOf(in.readUTF())));
                }
                if (kind != ScanDecoder.PAGE) {
                    // a virtual machine that runs out of memory says so on standard output
                    return new Sent.End(Optional.of(Reason.TOO_MUCH_WORK));
                }
                int width = in.readInt();
                int height = in.readInt();
                int length = in.readInt();
                if (length < 3 || length > LARGEST_PAGE || count++ >= limits.pages()) {
                    return new Sent.End(Optional.of(Reason.BROKEN));
                }
                byte[] jpeg = in.readNBytes(length);
                List<ReplyCode> codes = new ArrayList<>();
                for (String code : strings(in)) {
                    ReplyCode.read(code).ifPresent(codes::add);
                }
                List<String> seen = strings(in);
                List<String> names = strings(in);
                if (ScanFormat.of(jpeg).filter(ScanFormat.JPEG::equals).isEmpty()) {
                    return new Sent.End(Optional.of(Reason.BROKEN));
                }
                String name = names.isEmpty() ? null : names.getFirst();
                sent.put(new Sent.Next(new Page(jpeg, width, height, codes, seen, name)));
            }
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
            String string = in.readUTF();
            strings.add(string.length() <= LONGEST_STRING ? string : string.substring(0, LONGEST_STRING));
        }
        return strings;
    }
}
