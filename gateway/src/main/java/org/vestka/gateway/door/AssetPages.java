package org.vestka.gateway.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.web.Assets;
import org.vestka.platform.web.Assets.Asset;

/** Styles, fonts and scripts, served by the doors alone and kept by browsers for ever under their digest. */
@Controller
final class AssetPages {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;
    private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping({"/assets/{digest}/{name}", "/assets/{digest}/{folder}/{name}"})
    ResponseEntity<byte[]> serve(
            @PathVariable String digest,
            @PathVariable Optional<String> folder,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            HttpServletResponse response) {
        String path = folder.map(inside -> inside + "/" + name).orElse(name);
        Asset asset = assets.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        // While a new version is rolled out, a door may be asked for styles that it has in another version only.
        if (digest.equals(assets.digest())) {
            // In place of the strict header that is there already; an entity's headers would be added beside it.
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
        if (accepted.contains("gzip") && asset.type().startsWith("text/")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .body(zipped.computeIfAbsent(path, unused -> zip(asset.content())));
        }
        return answer.body(asset.content());
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
