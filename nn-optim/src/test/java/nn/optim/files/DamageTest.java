package nn.optim.files;

import static nn.optim.files.Archives.HEADER;
import static nn.optim.files.Archives.MATRIX;
import static nn.optim.files.Archives.assertRefused;
import static nn.optim.files.Archives.bytes;
import static nn.optim.files.Archives.central;
import static nn.optim.files.Archives.declaring;
import static nn.optim.files.Archives.deflated;
import static nn.optim.files.Archives.npy;
import static nn.optim.files.Archives.stored;
import static nn.optim.files.Archives.withLargeEnd;
import static nn.optim.files.Archives.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage to an archive draws one message that says where and what. */
class DamageTest {

    private static final int LENGTH = npy().length;

    @TempDir
    private Path folder;

    private void refused(String message, byte[] file) throws IOException {
        assertRefused(message, file, folder);
    }

    @Test
    void otherFiles() throws IOException {
        String message = "FILE: it is no zip archive, or a damaged one";
        refused(message, new byte[0]);
        refused(message, new byte[1000]);
        refused(message, "0.5 0.25\n".getBytes(StandardCharsets.US_ASCII));
        refused(message, npy());
        refused(message, Arrays.copyOf(stored(npy()), 200));
    }

    /** The end of an archive is looked for where it is without one. */
    @Test
    void anArchiveWithAComment() throws IOException {
        byte[] zip = stored(npy());
        byte[] commented = Arrays.copyOf(zip, zip.length + 3);
        commented[zip.length - 2] = 3;
        refused("FILE: it is no zip archive, or a damaged one", commented);
        zip[zip.length - 2] = 3;
        refused("FILE: it is no zip archive, or a damaged one", zip);
    }

    @Test
    void anArchiveWithMoreEntriesThanItHasRoomFor() throws IOException {
        byte[] zip = stored(npy());
        zip[zip.length - 22 + 10] = (byte) (zip.length / 46 + 1);
        refused("FILE: it is no zip archive, or a damaged one", zip);
        refused("FILE: it is no zip archive, or a damaged one", withLargeEnd(700_000_000, stored(npy())));
        refused("FILE: it is no zip archive, or a damaged one", withLargeEnd(-1, stored(npy())));
    }

    @Test
    void theEndOfALargeArchiveThatIsNotWhereItIsSaidToBe() throws IOException {
        assertEquals(Map.of("w", MATRIX), read(withLargeEnd(1, stored(npy()))));
        byte[] zip = withLargeEnd(1, stored(npy()));
        for (long place : new long[] {0, zip.length - 10, zip.length, Long.MAX_VALUE - 100, -1}) {
            ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putLong(zip.length - 22 - 20 + 8, place);
            refused("FILE: it is no zip archive, or a damaged one", zip);
        }
    }

    @Test
    void entriesOfOtherKinds() throws IOException {
        refused("FILE: readme.txt is no .npy", zip(ZipEntry.STORED, npy(), "w.npy", "readme.txt"));
        refused("FILE: w.npy/ is no .npy", zip(ZipEntry.STORED, new byte[0], "w.npy/"));
        refused("FILE, w.npy: it does not begin as a .npy does", stored("hello".getBytes(StandardCharsets.UTF_8)));
        refused("FILE, w.npy: it does not begin as a .npy does", deflated(new byte[0]));
        refused("FILE, w.npy: it does not begin as a .npy does", stored(new byte[0]));
    }

    @Test
    void theSecondOfTwoEntriesIsNamed() throws IOException {
        byte[] damaged = zip(ZipEntry.STORED, npy(), "a.npy", "b.npy");
        damaged[central(damaged) - 1]++;
        refused("FILE, b.npy: its bytes do not fit its checksum", damaged);
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        byte[] zip = zip(ZipEntry.STORED, npy(), "a.npy", "b.npy");
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("b.npy", "a.npy");
        refused("FILE: it has two entries a.npy", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Both entries of the list point to the bytes of the first, which are left alone in the file. */
    @Test
    void entriesThatLieOverOneAnother() throws IOException {
        byte[] npy = npy(HEADER + " ".repeat(500), bytes(MATRIX.toArray()));
        byte[] zip = zip(ZipEntry.STORED, npy, "a.npy", "b.npy");
        int list = central(zip);
        int second = list / 2;
        ByteBuffer overlapping = ByteBuffer.allocate(zip.length - (list - second)).order(ByteOrder.LITTLE_ENDIAN);
        overlapping.put(zip, 0, second).put(zip, list, zip.length - list);
        overlapping.putInt(second + 46 + 5 + 42, 0).putInt(overlapping.capacity() - 6, second);
        refused("FILE: b.npy is longer than what is left of the file", overlapping.array());
    }

    @Test
    void moreOrFewerBytesThanTheShapeTakes() throws IOException {
        byte[] data = bytes(MATRIX.toArray());
        String message = "FILE, w.npy: with its header, 2 x 3 entries of f8 take " + LENGTH + " bytes, not ";
        refused(message + (LENGTH - 1), stored(npy(HEADER, Arrays.copyOf(data, 47))));
        refused(message + (LENGTH + 1), deflated(npy(HEADER, Arrays.copyOf(data, 49))));
        refused(message + (LENGTH - 48), deflated(npy(HEADER, new byte[0])));
    }

    /** Header and list agree on 800 million bytes, but they are not there. */
    @Test
    void aLengthThatIsAgreedUponIsNotBelieved() throws IOException {
        byte[] npy = npy(HEADER.replace("(2, 3)", "(10000, 10000)"), new byte[0]);
        int declared = npy.length + 800_000_000;
        int packed = ByteBuffer.wrap(deflated(npy)).order(ByteOrder.LITTLE_ENDIAN).getInt(central(deflated(npy)) + 20);
        refused("FILE, w.npy: %d bytes cannot come of %d".formatted(declared, packed),
                declaring(declared, deflated(npy)));
        refused("FILE, w.npy: %d bytes cannot come of %d".formatted(declared, npy.length),
                declaring(declared, stored(npy)));
    }

    @Test
    void aLengthThatTheFileDoesNotHave() throws IOException {
        byte[] zip = stored(npy());
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        list.putInt(central(zip) + 20, zip.length + 1);
        refused("FILE: w.npy is longer than what is left of the file", zip);
        for (int packed : new int[] {zip.length, LENGTH - 1}) {
            list.putInt(central(zip) + 20, packed);
            refused("FILE, w.npy: %d bytes cannot come of %d".formatted(LENGTH, packed), zip);
        }
    }

    @Test
    void aNumberThatChanged() throws IOException {
        byte[] zip = stored(npy());
        zip[central(zip) - 20] ^= 1;
        refused("FILE, w.npy: its bytes do not fit its checksum", zip);
    }

    @Test
    void compressedBytesThatChanged() throws IOException {
        byte[] zip = deflated(npy());
        Arrays.fill(zip, 30 + 5, 30 + 5 + 40, (byte) 0xff);
        refused("FILE, w.npy: its compressed bytes are damaged", zip);
    }

    /** The list says 2 x 3 and the header too, but behind it are 8 bytes more, or 8 fewer. */
    @Test
    void compressedBytesThatAreMoreOrFewerThanDeclared() throws IOException {
        refused("FILE, w.npy: it goes on after its last number",
                declaring(LENGTH, deflated(npy(HEADER, bytes(1, 2, 3, 4, 5, 6, 7)))));
        refused("FILE, w.npy: it ends too early",
                declaring(LENGTH, deflated(npy(HEADER, bytes(1, 2, 3, 4, 5)))));
    }

    @Test
    void anEntryThatEndsInItsHeader() throws IOException {
        refused("FILE, w.npy: it ends too early", stored(Arrays.copyOf(npy(), 40)));
        refused("FILE, w.npy: it ends too early", deflated(Arrays.copyOf(npy(), 7)));
    }

    @Test
    void aNumberThatNoDoubleHolds() throws IOException {
        byte[] npy = npy("{'descr': '<i8', 'fortran_order': False, 'shape': (), }", bytes(Double.longBitsToDouble(-1)));
        assertEquals(Map.of("w", Matrix.rowOf(-1)), read(stored(npy)));
        Arrays.fill(npy, npy.length - 7, npy.length, (byte) 0x7f);
        refused("FILE, w.npy: its entry 9187201950435737599 is not exact in 64-bit floating point", stored(npy));
        // rounded to 2⁶³ and cast back, it is itself again
        Arrays.fill(npy, npy.length - 8, npy.length - 1, (byte) 0xff);
        refused("FILE, w.npy: its entry 9223372036854775807 is not exact in 64-bit floating point", stored(npy));
    }

    private Map<String, Matrix> read(byte[] file) throws IOException {
        return Npz.read(Files.write(folder.resolve("good.npz"), file));
    }

    @Test
    void aFileThatIsNotThere() {
        Path path = folder.resolve("none.npz");
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> Npz.read(path));
        assertEquals(NoSuchFileException.class, thrown.getCause().getClass());
        assertEquals(path + " cannot be read: java.nio.file.NoSuchFileException: " + path, thrown.getMessage());
    }

    @Test
    void aFolder() {
        assertThrows(UncheckedIOException.class, () -> Npz.read(folder));
    }
}
