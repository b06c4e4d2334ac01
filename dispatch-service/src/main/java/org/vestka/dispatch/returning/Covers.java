package org.vestka.dispatch.returning;

import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.answer.ScannedPage;
import org.vestka.dispatch.answer.SealingScans;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.dispatch.scanning.ScanReading;

/** Photographs of the covers of returned mail, made anew like every upload and sealed for this service. */
public final class Covers {

    private final ScanReader reader;
    private final SealingScans sealing;

    public Covers(ScanReader reader, SealingScans sealing) {
        this.reader = reader;
        this.sealing = sealing;
    }

    /** Keeps the first page of an upload as the cover of this posting; empty when it cannot be read. */
    Optional<String> keep(String postingId, byte[] upload) {
        return switch (reader.read(upload)) {
            case ScanReading.Read(List<ScanReading.Page> pages)
            when !pages.isEmpty() ->
                Optional.of(sealing.ofItsOwn(idOf(postingId), pages.getFirst().jpeg()));
            case ScanReading.Read none -> Optional.empty();
            case ScanReading.Refused refused -> Optional.empty();
        };
    }

    /** The picture, opened for a person to look at. */
    public Optional<byte[]> open(String scanId) {
        return sealing.open(new ScannedPage(scanId, "", "image/jpeg"));
    }

    /** One cover for one posting: whatever is sent again takes the same place. */
    private static String idOf(String postingId) {
        return "cover-" + postingId;
    }
}
