package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nn.core.Matrix;

/** Files made by hand, for tests. */
final class Archives {

    /** A header of a 2 x 3 matrix. */
    static final String HEADER = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }\n";
    static final Matrix MATRIX = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    private static final String BEGIN_OF_CENTRAL = "PK\1\2";

    private Archives() {}

    static byte[] bytes(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    /** A .npy of version 1.0. */
    static byte[] npy(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93).put("NUMPY\1\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) text.length).put(text).put(data).array();
    }

    /** A .npy of the 2 x 3 matrix. */
    static byte[] npy() {
        return npy(HEADER, bytes(MATRIX.toArray()));
    }

    /** An archive of entries of these names, all with this content. */
    static byte[] zip(int method, byte[] content, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(entry(method, name, content));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(int method, String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }

    /** An archive of one entry w.npy. */
    static byte[] stored(byte[] content) {
        return zip(ZipEntry.STORED, content, "w.npy");
    }

    static byte[] deflated(byte[] content) {
        return zip(ZipEntry.DEFLATED, content, "w.npy");
    }

    /** Where the list of all entries begins. */
    static int central(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(BEGIN_OF_CENTRAL);
    }

    /** The archive with the length that its list gives for the first entry replaced. */
    static byte[] declaring(int size, byte[] zip) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip) + 24, size);
        return zip;
    }

    /** The archive with the end that very large ones have, which tells so many entries; the plain end points to it. */
    static byte[] withLargeEnd(long entries, byte[] zip) {
        int end = zip.length - 22;
        ByteBuffer plain = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer large = ByteBuffer.allocate(zip.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        large.put(zip, 0, end).putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putLong(0);
        large.putLong(entries).putLong(entries).putLong(plain.getInt(end + 12)).putLong(plain.getInt(end + 16));
        large.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        large.put(zip, end, 22).putShort(large.capacity() - 14, (short) -1).putShort(large.capacity() - 12, (short) -1);
        return large.array();
    }

    /** Asserts that a file of these bytes is refused with this message, in which FILE stands for its path. */
    static void assertRefused(String message, byte[] file, Path folder) throws IOException {
        Path path = Files.write(folder.resolve("file.npz"), file);
        FileFormatException thrown = assertThrows(FileFormatException.class, () -> Npz.read(path));
        assertEquals(message.replace("FILE", path.toString()), thrown.getMessage());
    }

    /** A file that lies beside the tests. */
    static Path resource(String name) {
        try {
            return Path.of(Archives.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
