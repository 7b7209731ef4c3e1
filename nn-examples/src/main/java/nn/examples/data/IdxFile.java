package nn.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file in MNIST's IDX format, read whole.
 *
 * <p>Its header is not believed: never more is read than the file holds, and never more than {@link #MOST_BYTES}.
 */
record IdxFile(IdxHeader header, byte[] bytes) {

    /** Twice as many as MNIST's training images have. */
    static final int MOST_BYTES = 100_000_000;

    /** The file of that name, plain or with {@code .gz} behind it. Throws DataException if it is not as expected. */
    static IdxFile read(Path folder, String name, int dimensions) {
        Path path = PlainOrPacked.find(folder, name);
        try (InputStream in = PlainOrPacked.open(path)) {
            IdxHeader header = IdxHeader.read(path, in, dimensions, MOST_BYTES);
            return new IdxFile(header, body(header, in));
        } catch (IOException e) {
            throw DataException.unreadable(path, e);
        }
    }

    private static byte[] body(IdxHeader header, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) header.bytes());
        boolean more = in.read() != -1;
        header.requireBody(more ? bytes.length + 1L : bytes.length);
        return bytes;
    }
}
