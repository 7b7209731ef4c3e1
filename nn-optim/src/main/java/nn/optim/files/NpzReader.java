package nn.optim.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nn.core.Matrix;
import nn.core.Require;
import nn.core.Shape;

/** Reads a .npz: first what every entry says of itself, then, if that is what is wanted, its numbers. */
final class NpzReader {

    private static final String SUFFIX = ".npy";

    /** A step of reading, which fails as {@link NpzEntry} does. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }

    private final Path path;
    private final ZipFile zip;

    private NpzReader(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** The check is shown all shapes before memory is taken for any; it throws IllegalArgumentException to refuse. */
    static Map<String, Matrix> read(Path path, Consumer<Map<String, Shape>> check) {
        try (ZipFile zip = open(path)) {
            return new NpzReader(path, zip).read(check);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e, e);
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            ZipEnd.check(path);
            return new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FileFormatException(path.toString(), "it is no zip archive, or a damaged one", e);
        }
    }

    private Map<String, Matrix> read(Consumer<Map<String, Shape>> check) throws IOException {
        Map<String, NpzEntry> entries = entries();
        inFile(() -> {
            check.accept(shapes(entries));
            return entries;
        });
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        for (Map.Entry<String, NpzEntry> entry : entries.entrySet()) {
            matrices.put(entry.getKey(), in(entry.getKey() + SUFFIX, entry.getValue()::matrix));
        }
        return Collections.unmodifiableMap(matrices);
    }

    private static Map<String, Shape> shapes(Map<String, NpzEntry> entries) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        entries.forEach((name, entry) -> shapes.put(name, entry.shape()));
        return shapes;
    }

    private Map<String, NpzEntry> entries() throws IOException {
        Map<String, NpzEntry> entries = new LinkedHashMap<>();
        for (ZipEntry entry : inFile(this::archived).values()) {
            String file = entry.getName();
            NpzEntry opened = in(file, () -> NpzEntry.of(zip, entry));
            entries.put(file.substring(0, file.length() - SUFFIX.length()), opened);
        }
        return entries;
    }

    /** What the archive says that it holds, as far as the length of the file allows it. */
    private Map<String, ZipEntry> archived() throws IOException {
        Map<String, ZipEntry> archived = new LinkedHashMap<>();
        long left = Files.size(path);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String file = entry.getName();
            Require.that(file.endsWith(SUFFIX), "%s is no .npy", file);
            Require.that(archived.put(file, entry) == null, "it has two entries %s", file);
            long packed = entry.getCompressedSize();
            Require.that(0 <= packed && packed <= left, "%s is longer than what is left of the file", file);
            left -= packed;
        }
        return archived;
    }

    private <T> T inFile(Step<T> step) throws IOException {
        return explained(path.toString(), step);
    }

    private <T> T in(String entry, Step<T> step) throws IOException {
        return explained(path + ", " + entry, step);
    }

    /** Takes a step; what turns out to be wrong with the file is said with its place. */
    private static <T> T explained(String place, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (EOFException e) {
            throw new FileFormatException(place, "it ends too early", e);
        } catch (ZipException e) {
            throw new FileFormatException(place, "its compressed bytes are damaged", e);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(place, e.getMessage(), e);
        }
    }
}
