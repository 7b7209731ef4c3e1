package nn.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A file of unsigned bytes in MNIST's IDX format: a magic number, the size of each dimension, the bytes.
 *
 * <p>The header is not believed: never more is read than the file holds, and never more than {@link #MOST_BYTES}.
 * Source: Y. LeCun, C. Cortes, C. Burges, <i>The MNIST database</i>.
 */
record IdxFile(Path path, int[] sizes, byte[] bytes) {

    /** Twice as many as MNIST's training images have. */
    static final int MOST_BYTES = 100_000_000;

    /** Two zeros, 8 for unsigned bytes, and then the number of dimensions. */
    private static final int UNSIGNED_BYTES = 0x0800;

    /** The file of that name, plain or with {@code .gz} behind it. Throws DataException if it is not as expected. */
    static IdxFile read(Path folder, String name, int dimensions) {
        Path path = find(folder, name);
        try (InputStream in = open(path)) {
            int[] sizes = header(path, in, dimensions);
            return new IdxFile(path, sizes, body(path, in, sizes));
        } catch (IOException e) {
            throw new DataException("%s: cannot be read (%s)", path, reason(e));
        }
    }

    private static Path find(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (Files.isRegularFile(plain)) {
            return plain;
        }
        if (Files.isRegularFile(packed)) {
            return packed;
        }
        throw new DataException("%s: no such file, plain or with .gz; --data wants a folder with MNIST's four files",
                plain);
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName();
        return Optional.ofNullable(e.getMessage()).map(message -> kind + ": " + message).orElse(kind);
    }

    private static InputStream open(Path path) throws IOException {
        InputStream file = Files.newInputStream(path);
        if (!path.toString().endsWith(".gz")) {
            return file;
        }
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static int[] header(Path path, InputStream in, int dimensions) throws IOException {
        byte[] start = in.readNBytes(4 + 4 * dimensions);
        requireMagic(path, start, UNSIGNED_BYTES + dimensions);
        require(start.length == 4 + 4 * dimensions, path, "ends after %d bytes, within its header of %d",
                start.length, 4 + 4 * dimensions);
        int[] sizes = IntStream.rangeClosed(1, dimensions).map(ByteBuffer.wrap(start).asIntBuffer()::get).toArray();
        requireSizes(path, sizes);
        return sizes;
    }

    private static void requireMagic(Path path, byte[] start, int expected) {
        require(start.length >= 4, path, "holds %d bytes, too few for an IDX file", start.length);
        int magic = ByteBuffer.wrap(start).getInt();
        require(magic == expected, path, "starts with 0x%08x, not with 0x%08x as an IDX file of unsigned bytes in %d"
                + (expected == UNSIGNED_BYTES + 1 ? " dimension" : " dimensions"),
                magic, expected, expected - UNSIGNED_BYTES);
    }

    private static void requireSizes(Path path, int[] sizes) {
        long product = 1;
        for (int size : sizes) {
            long unsigned = Integer.toUnsignedLong(size);
            require(unsigned >= 1, path, "is empty: its header says %s", text(sizes));
            product *= unsigned;
            require(product <= MOST_BYTES, path, "is too large: its header says %s, more than %d bytes",
                    text(sizes), MOST_BYTES);
        }
    }

    private static byte[] body(Path path, InputStream in, int[] sizes) throws IOException {
        int expected = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        byte[] bytes = in.readNBytes(expected);
        require(bytes.length == expected, path, "is cut short: its header says %s = %d bytes, but %d follow",
                text(sizes), expected, bytes.length);
        require(in.read() == -1, path, "is too long: its header says %s = %d bytes, but more follow",
                text(sizes), expected);
        return bytes;
    }

    private static String text(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(Integer::toUnsignedString).collect(Collectors.joining(" x "));
    }

    private static void require(boolean condition, Path path, String message, Object... facts) {
        if (!condition) {
            throw new DataException("%s: %s", path, message.formatted(facts));
        }
    }
}
