package nn.optim.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nn.core.Matrix;
import nn.core.Require;
import nn.core.Shape;

/**
 * One entry of a .npz. Its header has been read and fits the bytes that are there, so that its numbers can be read in
 * the memory that they take. Throws IllegalArgumentException, EOFException or ZipException where it is damaged.
 */
final class NpzEntry {

    /** Deflate makes at most 258 bytes of two bits. */
    private static final long MOST_OF_A_BYTE = 1032;

    private final ZipFile zip;
    private final ZipEntry entry;
    private final NpyHeader header;

    private NpzEntry(ZipFile zip, ZipEntry entry, NpyHeader header) {
        this.zip = zip;
        this.entry = entry;
        this.header = header;
    }

    static NpzEntry of(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            NpzEntry opened = new NpzEntry(zip, entry, NpyHeader.read(in));
            opened.requireSize();
            return opened;
        }
    }

    private void requireSize() {
        long needed = header.length() + header.dataLength();
        Require.that(entry.getSize() == needed, "with its header, %s entries of %s take %d bytes, not %d",
                header.shape(), header.type(), needed, entry.getSize());
        long packed = entry.getCompressedSize();
        boolean plain = entry.getMethod() == ZipEntry.STORED;
        Require.that(plain ? packed == needed : needed <= MOST_OF_A_BYTE * packed,
                "%d bytes cannot come of %d", needed, packed);
    }

    Shape shape() {
        return header.shape();
    }

    /** The numbers, if all the bytes of the entry fit its checksum. */
    Matrix matrix() throws IOException {
        // a ZipFile leaves it to its reader to look at the checksum
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
            in.skipNBytes(header.length());
            Matrix matrix = NpyReader.read(header, in);
            Require.that(in.read() == -1, "it goes on after its last number");
            Require.that(crc.getValue() == entry.getCrc(), "its bytes do not fit its checksum");
            return matrix;
        }
    }
}
