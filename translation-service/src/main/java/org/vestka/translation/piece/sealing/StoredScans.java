package org.vestka.translation.piece.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.platform.kernel.SealedText;
import org.vestka.translation.piece.ScanPage;
import org.vestka.translation.piece.Words.Result;

/** Pages of answers, sealed, as the dispatch-service keeps them. */
final class StoredScans {

    private record Stored(String sealed) {}

    private final RestClient dispatchService;
    private final Neighbour neighbour;

    StoredScans(RestClient dispatchService, Neighbour neighbour) {
        this.dispatchService = dispatchService;
        this.neighbour = neighbour;
    }

    /** The sealed bytes, and no others than those that were announced: their digest is checked. */
    Result<SealedText> of(ScanPage page) {
        return neighbour.ask(() -> fetch(page));
    }

    private Result<SealedText> fetch(ScanPage page) {
        return dispatchService
                .get()
                .uri("/internal/scans/{scanId}?digest={digest}", page.scanId(), page.digest())
                .exchangeForRequiredValue((_, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
                        return new Result.Erased<>();
                    }
                    Stored stored = response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Stored.class) : null;
                    if (stored == null) {
                        throw new RestClientException("The dispatch-service gave no scan");
                    }
                    byte[] sealed = Base64.getDecoder().decode(stored.sealed());
                    if (!digest(sealed).equals(page.digest())) {
                        throw new RestClientException("The dispatch-service gave another scan");
                    }
                    return new Result.Done<>(new SealedText(sealed));
                });
    }

    private static String digest(byte[] sealed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
