package nn.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a file of unsigned bytes in MNIST's IDX format says about itself: a magic number, then the size of each
 * dimension. The first dimension counts rows, the others make the bytes of a row.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. Burges, <i>The MNIST database</i>.
 */
record IdxHeader(Path path, int[] sizes) {

    /** Two zeros, 8 for unsigned bytes, and then the number of dimensions. */
    private static final int UNSIGNED_BYTES = 0x0800;

    /** Reads the header and believes it only where it promises one byte or more, and at most so many. */
    static IdxHeader read(Path path, InputStream in, int dimensions, long mostBytes) throws IOException {
        byte[] start = in.readNBytes(4 + 4 * dimensions);
        requireMagic(path, start, UNSIGNED_BYTES + dimensions);
        require(start.length == 4 + 4 * dimensions, path, "ends after %d bytes, within its header of %d",
                start.length, 4 + 4 * dimensions);
        int[] sizes = IntStream.rangeClosed(1, dimensions).map(ByteBuffer.wrap(start).asIntBuffer()::get).toArray();
        IdxHeader header = new IdxHeader(path, sizes);
        header.requireProduct(sizes, mostBytes, "bytes");
        return header;
    }

    private static void requireMagic(Path path, byte[] start, int expected) {
        require(start.length >= 4, path, "holds %d bytes, too few for an IDX file", start.length);
        int magic = ByteBuffer.wrap(start).getInt();
        require(magic == expected, path, "starts with 0x%08x, not with 0x%08x as an IDX file of unsigned bytes in %d"
                + (expected == UNSIGNED_BYTES + 1 ? " dimension" : " dimensions"),
                magic, expected, expected - UNSIGNED_BYTES);
    }

    private void requireProduct(int[] dimensions, long most, String unit) {
        long product = 1;
        for (int size : dimensions) {
            long unsigned = Integer.toUnsignedLong(size);
            require(unsigned >= 1, path, "is empty: its header says %s", this);
            // a product that cannot overflow: unsigned · product ≤ most
            require(unsigned <= most / product, path, "is too large: its header says %s, more than %d %s",
                    this, most, unit);
            product *= unsigned;
        }
    }

    /** Throws DataException unless an int counts the rows, and a row has at most so many bytes. */
    void requireRows(int mostBytes) {
        require(sizes[0] > 0, path, "has too many rows: its header says %s, more than %d", this, Integer.MAX_VALUE);
        requireProduct(Arrays.copyOfRange(sizes, 1, sizes.length), mostBytes, "bytes a row");
    }

    /** Throws DataException unless so many bytes are what the header promises. */
    void requireBody(long follow) {
        require(follow >= bytes(), path, "is cut short: its header says %s = %d bytes, but %d follow",
                this, bytes(), follow);
        require(follow <= bytes(), path, "is too long: its header says %s = %d bytes, but more follow", this, bytes());
    }

    int rows() {
        return sizes[0];
    }

    /** The bytes of a row. */
    int width() {
        return Arrays.stream(sizes).skip(1).reduce(1, (a, b) -> a * b);
    }

    long bytes() {
        return (long) rows() * width();
    }

    /** The bytes of the header itself. */
    int length() {
        return 4 + 4 * sizes.length;
    }

    /** The sizes: {@code 60000 x 28 x 28}. */
    @Override
    public String toString() {
        return Arrays.stream(sizes).mapToObj(Integer::toUnsignedString).collect(Collectors.joining(" x "));
    }

    private static void require(boolean condition, Path path, String message, Object... facts) {
        if (!condition) {
            throw new DataException("%s: %s", path, message.formatted(facts));
        }
    }
}
