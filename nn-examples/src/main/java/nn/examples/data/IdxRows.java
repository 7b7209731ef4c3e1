package nn.examples.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nn.core.Require;

/**
 * A file in MNIST's IDX format, of any size, that stays on the disk: rows are read by their place when they are asked
 * for. Memory holds the rows asked for, and two buffers while a file is unpacked.
 *
 * <p>A packed file has no places: whoever wants its last row must unpack all before it. It is therefore unpacked once,
 * piece by piece, to a file in the system's folder for temporary files ({@code -Djava.io.tmpdir} names another). That
 * file is never longer than the header promises, give or take a piece, and is gone as soon as this is closed.
 *
 * <p>Several threads may read at once.
 */
final class IdxRows implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final IdxHeader header;
    private final FileChannel channel;

    /** Where the first row is. */
    private final long start;

    private IdxRows(IdxHeader header, FileChannel channel, long start) {
        this.header = header;
        this.channel = channel;
        this.start = start;
    }

    /** The file of that name, plain or with {@code .gz} behind it. Throws DataException if it is not as expected. */
    static IdxRows open(Path folder, String name, int dimensions) {
        Path path = PlainOrPacked.find(folder, name);
        try (InputStream in = PlainOrPacked.open(path)) {
            IdxHeader header = IdxHeader.read(path, in, dimensions, Long.MAX_VALUE);
            header.requireRows(IdxFile.MOST_BYTES);
            return PlainOrPacked.isPacked(path) ? unpacked(header, in) : plain(header);
        } catch (IOException e) {
            throw DataException.unreadable(path, e);
        }
    }

    private static IdxRows plain(IdxHeader header) throws IOException {
        header.requireBody(Files.size(header.path()) - header.length());
        return new IdxRows(header, FileChannel.open(header.path(), StandardOpenOption.READ), header.length());
    }

    private static IdxRows unpacked(IdxHeader header, InputStream in) throws IOException {
        Path copy = Files.createTempFile(header.path().getFileName().toString(), "");
        FileChannel channel = FileChannel.open(copy,
                StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            copyBody(header, in, Channels.newOutputStream(channel));
        } catch (IOException | DataException e) {
            channel.close();
            throw e;
        }
        return new IdxRows(header, channel, 0);
    }

    /** Whatever the stream has, it ends at the first piece that is too much. */
    private static void copyBody(IdxHeader header, InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        int count = in.read(piece);
        while (count != -1 && copied <= header.bytes()) {
            out.write(piece, 0, count);
            copied += count;
            count = in.read(piece);
        }
        header.requireBody(copied);
    }

    IdxHeader header() {
        return header;
    }

    /** The rows at these places, counted from 0, one behind the other. */
    byte[] at(int... places) {
        int width = header.width();
        Require.that((long) places.length * width <= Integer.MAX_VALUE,
                "%s: %d rows of %d bytes do not fit one array", header.path(), places.length, width);
        byte[] bytes = new byte[places.length * width];
        for (int i = 0; i < places.length; i++) {
            read(places[i], ByteBuffer.wrap(bytes, i * width, width));
        }
        return bytes;
    }

    private void read(int place, ByteBuffer row) {
        Require.that(0 <= place && place < header.rows(), "%s: row %d of %d does not exist",
                header.path(), place, header.rows());
        long end = start + (place + 1L) * header.width();
        try {
            while (row.hasRemaining()) {
                requireMore(channel.read(row, end - row.remaining()), place);
            }
        } catch (IOException e) {
            throw DataException.unreadable(header.path(), e);
        }
    }

    private void requireMore(int count, int place) {
        if (count == -1) {
            throw new DataException("%s: has become shorter since it was opened: row %d is missing",
                    header.path(), place);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DataException.unreadable(header.path(), e);
        }
    }
}
