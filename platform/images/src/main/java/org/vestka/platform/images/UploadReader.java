package org.vestka.platform.images;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.vestka.platform.images.decoding.DecodingChild;

/**
 * Makes an uploaded file into pictures that people may look at. This process looks at headers only; everything else happens
 * in a child with little memory and little time, which is killed when it asks for more. Bytes go by pipes, never to a disk.
 */
public final class UploadReader {

    private static final int LARGEST_PAGE = 12 * 1024 * 1024;
    private static final int LONGEST_STRING = 120;
    private static final int MOST_STRINGS = 100;
    private static final int PAGES_AHEAD = 4;
    private static final long WAITS_FOR_A_PLACE_SECONDS = 20;

    private final ImageLimits limits;
    private final Set<FileFormat> formats;
    private final ChildProcess child;
    private final Semaphore places;

    /** @param formats what is taken at all; {@link FileFormat#PDF} asks for PDFBox on the class path */
    public UploadReader(ImageLimits limits, Set<FileFormat> formats) {
        this(limits, formats, DecodingChild.class);
    }

    /**
     * @param decoder what the child runs: a class whose main method calls {@link DecodingChild#run} with a look of its own at
     *     each page
     */
    public UploadReader(ImageLimits limits, Set<FileFormat> formats, Class<?> decoder) {
        this.limits = limits;
        this.formats = Set.copyOf(formats);
        this.child = ChildProcess.running(decoder, limits.heapMebibytes());
        this.places = new Semaphore(limits.atOnce());
    }

    /** Takes each page as it comes; the ones before a refusal count. */
    @FunctionalInterface
    public interface Pages {
        void next(RenderedPage page);
    }

    /** Reads a file that has to be one picture; never throws for what the file is. */
    public PictureReading picture(byte[] file) {
        AtomicReference<RenderedPage> made = new AtomicReference<>();
        Optional<Unreadable> refused = read(file, page -> made.compareAndSet(null, page));
        RenderedPage picture = made.get();
        return refused.isEmpty() && picture != null
                ? new PictureReading.Made(picture)
                : new PictureReading.Refused(refused.orElse(Unreadable.BROKEN));
    }

    /**
     * Reads one file of any content page by page, so that a pile of hundreds never lies in memory whole; never throws for
     * what the file is.
     *
     * @return empty when it was read to its end, else why not; pages that came before stand
     */
    public Optional<Unreadable> read(byte[] file, Pages pages) {
        if (file.length == 0) {
            return Optional.of(Unreadable.EMPTY);
        }
        if (file.length > limits.bytes()) {
            return Optional.of(Unreadable.TOO_LARGE);
        }
        Optional<FileFormat> format = FileFormat.of(file).filter(formats::contains);
        if (format.isEmpty()) {
            return Optional.of(Unreadable.NOT_AN_IMAGE);
        }
        if (format.get() != FileFormat.PDF) {
            Optional<ImageHeader> header = ImageHeader.of(format.get(), file);
            if (header.isEmpty()) {
                return Optional.of(Unreadable.BROKEN);
            }
            if (header.get().width() > limits.side()
                    || header.get().height() > limits.side()
                    || header.get().pixels() > limits.pixels()) {
                return Optional.of(Unreadable.TOO_MANY_PIXELS);
            }
        }
        return inChild(format.get(), file, pages);
    }

    private Optional<Unreadable> inChild(FileFormat format, byte[] file, Pages pages) {
        try {
            if (!places.tryAcquire(WAITS_FOR_A_PLACE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.of(Unreadable.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Unreadable.BUSY);
        }
        try {
            return converse(child.start(), format, file, pages);
        } catch (IOException e) {
            return Optional.of(Unreadable.BUSY);
        } finally {
            places.release();
        }
    }

    /** What the child has sent and nobody has taken yet: a few pages at most, then it has to wait. */
    private sealed interface Sent {
        record Next(RenderedPage page) implements Sent {}

        record End(Optional<Unreadable> refused) implements Sent {}
    }

    private Optional<Unreadable> converse(Process process, FileFormat format, byte[] file, Pages pages) {
        BlockingQueue<Sent> sent = new ArrayBlockingQueue<>(PAGES_AHEAD);
        Thread listener = Thread.ofVirtual().start(() -> {
            Sent.End end;
            try {
                send(process, format, file);
                end = listen(process, sent);
            } catch (IOException | RuntimeException e) {
                // the child died: out of memory, or its decoder crashed
                end = new Sent.End(Optional.of(Unreadable.TOO_MUCH_WORK));
            } catch (InterruptedException e) {
                return;
            }
            put(sent, end);
        });
        try {
            while (true) {
                switch (sent.poll(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    case null -> {
                        return Optional.of(Unreadable.TOO_MUCH_WORK);
                    }
                    case Sent.Next(RenderedPage page) -> pages.next(page);
                    case Sent.End(Optional<Unreadable> refused) -> {
                        return refused;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Unreadable.BUSY);
        } finally {
            // whatever it started goes with it
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

    private void send(Process process, FileFormat format, byte[] file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream())) {
            out.writeByte(format.ordinal());
            out.writeInt(limits.side());
            out.writeLong(limits.pixels());
            out.writeInt(limits.pages());
            out.writeInt(limits.shownSide());
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
                if (kind == DecodingChild.END) {
                    return new Sent.End(Optional.empty());
                }
                if (kind == DecodingChild.REFUSED) {
                    return new Sent.End(Optional.of(Unreadable.valueOf(in.readUTF())));
                }
                if (kind != DecodingChild.PAGE) {
                    // a virtual machine that runs out of memory says so on standard output
                    return new Sent.End(Optional.of(Unreadable.TOO_MUCH_WORK));
                }
                int width = in.readInt();
                int height = in.readInt();
                int length = in.readInt();
                if (length < 3 || length > LARGEST_PAGE || count++ >= limits.pages()) {
                    return new Sent.End(Optional.of(Unreadable.BROKEN));
                }
                byte[] jpeg = in.readNBytes(length);
                List<List<String>> remarks = new ArrayList<>();
                for (int lists = Math.min(in.readByte(), MOST_STRINGS); lists > 0; lists--) {
                    remarks.add(strings(in));
                }
                if (FileFormat.of(jpeg).filter(FileFormat.JPEG::equals).isEmpty()) {
                    return new Sent.End(Optional.of(Unreadable.BROKEN));
                }
                sent.put(new Sent.Next(new RenderedPage(jpeg, width, height, remarks)));
            }
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int count = Math.min(in.readByte(), MOST_STRINGS); count > 0; count--) {
            String string = in.readUTF();
            strings.add(string.length() <= LONGEST_STRING ? string : string.substring(0, LONGEST_STRING));
        }
        return strings;
    }
}
