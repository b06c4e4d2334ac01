package org.vestka.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The styles, fonts and scripts of all pages. Every service names them by one digest of them all; the doors serve them
 * under that digest, so that a browser may keep them for ever.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "woff2", "font/woff2");

    private final SortedMap<String, Asset> files;
    private final String digest;

    /**
     * One file.
     *
     * @param content must not be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Asset(String type, byte[] content) {}

    /** Reads what lies under {@code assets/} on the class path, and htmx out of its webjar. */
    public Assets() {
        PathMatchingResourcePatternResolver found =
                new PathMatchingResourcePatternResolver(Assets.class.getClassLoader());
        SortedMap<String, Asset> read = new TreeMap<>();
        try {
            for (Resource file : found.getResources("classpath*:/assets/**/*.*")) {
                String url = file.getURL().toString();
                String name = url.substring(url.lastIndexOf("/assets/") + "/assets/".length());
                read.put(name, new Asset(typeOf(name), file.getContentAsByteArray()));
            }
            for (Resource file :
                    found.getResources("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")) {
                read.put("htmx.js", new Asset(typeOf("htmx.js"), file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.files = read;
        this.digest = digest(read);
    }

    /** The path of a file, as pages name it. */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + digest + "/" + name;
    }

    /** The file of this name, for the doors to serve. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Names this set of files: 16 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    private static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String digest(SortedMap<String, Asset> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(file.content());
            });
            return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
