package nn.optim.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The record that ends a zip archive, which says how many entries there are. The ZipFile of some JDKs, 17 among them,
 * takes memory for as many as it says without a look at the length of the file, so it is checked before one is opened.
 *
 * <p>Source: PKWARE, <i>.ZIP File Format Specification</i>, sections 4.3.14 to 4.3.16.
 */
final class ZipEnd {

    private static final int RECORD = 0x06054b50;
    private static final int RECORD_LENGTH = 22;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_LENGTH = 20;
    private static final int LARGE_RECORD = 0x06064b50;
    private static final int LARGE_RECORD_LENGTH = 56;
    private static final int LEAST_OF_AN_ENTRY = 46;

    private ZipEnd() {}

    /** Throws ZipException unless the file ends in such a record, without a comment, and has room for its entries. */
    static void check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long place = file.size() - RECORD_LENGTH;
            ByteBuffer record = at(place, RECORD_LENGTH, file);
            require(record.getInt(0) == RECORD && record.getShort(20) == 0);
            long entries = entries(record, place, file);
            require(0 <= entries && entries <= file.size() / LEAST_OF_AN_ENTRY);
        }
    }

    private static long entries(ByteBuffer record, long place, FileChannel file) throws IOException {
        ByteBuffer locator = at(place - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH, file);
        if (locator.getInt(0) != LARGE_LOCATOR) {
            return Short.toUnsignedLong(record.getShort(10));
        }
        ByteBuffer large = at(locator.getLong(8), LARGE_RECORD_LENGTH, file);
        require(large.getInt(0) == LARGE_RECORD);
        return large.getLong(32);
    }

    private static void require(boolean holds) throws ZipException {
        if (!holds) {
            throw new ZipException("no believable end record");
        }
    }

    /** The bytes at a place; zeros where the file has none. */
    private static ByteBuffer at(long place, int length, FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (place >= 0 && read >= 0 && bytes.hasRemaining()) {
            read = file.read(bytes, place + bytes.position());
        }
        return bytes;
    }
}
