package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import nn.core.Matrix;
import nn.core.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is, byte by byte, what the formats ask for, and is read again bit by bit. */
class NpzTest {

    @TempDir
    private Path folder;

    private Path written(Map<String, Matrix> matrices) {
        Path path = folder.resolve("written.npz");
        Npz.write(path, matrices);
        return path;
    }

    /** By hand, after the description of the zip format and NumPy's; the checksum is Python's zlib.crc32. */
    @Test
    void everyByteOfASmallFile() throws IOException {
        String npy = "934e554d5059" + "0100" + "7600"
                + ascii("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }" + " ".repeat(58) + "\n")
                + "000000000000f03f" + "00000000000000c0";
        // stored; midnight; day 1 of month 2 of the first year; checksum; both lengths
        String common = "0000" + "0000" + "4100" + "8198666d" + "90000000" + "90000000";
        String local = "504b0304" + "0a00" + "0008" + common + "0500" + "0000" + ascii("w.npy");
        String central = "504b0102" + "0a00" + "0a00" + "0008" + common + "0500" + "0000" + "0000"
                + "0000" + "0000" + "00000000" + "00000000" + ascii("w.npy");
        String end = "504b0506" + "0000" + "0000" + "0100" + "0100" + "33000000" + "b3000000" + "0000";
        assertEquals(local + npy + central + end, HexFormat.of().formatHex(
                Files.readAllBytes(written(Map.of("w", Matrix.rowOf(1, -2))))));
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theEntryIsWhatNumpyWrites() throws IOException {
        try (ZipFile ours = new ZipFile(written(Map.of("w", Archives.MATRIX)).toFile());
                ZipFile numpys = new ZipFile(Archives.resource("hello.npz").toFile())) {
            assertArrayEquals(numpys.getInputStream(numpys.getEntry("w.npy")).readAllBytes(),
                    ours.getInputStream(ours.getEntry("w.npy")).readAllBytes());
        }
    }

    @Test
    void everyBitOfEveryNumber() {
        double[] values = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN,
            Double.longBitsToDouble(0x7ff8000000000123L), Double.longBitsToDouble(0xfff8000000000001L), Math.PI};
        double[] read = Npz.read(written(Map.of("x", Matrix.of(3, 4, values)))).get("x").toArray();
        assertArrayEquals(bits(values), bits(read));
    }

    @Test
    void everySmallShapeAndSomeLargerOnes() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        for (int rows = 1; rows <= 5; rows++) {
            for (int columns = 1; columns <= 5; columns++) {
                put(matrices, rows, columns, random);
            }
        }
        for (int size : List.of(1023, 1024, 1025, 5000)) {
            put(matrices, 1, size, random);
            put(matrices, size, 1, random);
        }
        put(matrices, 61, 67, random);
        assertSame(matrices);
    }

    private static void put(Map<String, Matrix> matrices, int rows, int columns, SplittableRandom random) {
        Matrix bits = Matrix.draw(rows, columns, () -> Double.longBitsToDouble(random.nextLong()));
        matrices.put(rows + " by " + columns, bits);
    }

    private void assertSame(Map<String, Matrix> matrices) {
        Map<String, Matrix> read = Npz.read(written(matrices));
        assertEquals(List.copyOf(matrices.keySet()), List.copyOf(read.keySet()));
        matrices.forEach((name, matrix) -> {
            assertEquals(matrix.shape(), read.get(name).shape());
            assertArrayEquals(bits(matrix.toArray()), bits(read.get(name).toArray()));
        });
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void namesOfEveryKindInTheirOrder() {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        for (String name : List.of("z", "a", "", "3.weight", "../up", "/root", "ä π 数 🙂", "x.npy", "a/b", " ", "\n")) {
            matrices.put(name, Matrix.rowOf(matrices.size()));
        }
        assertSame(matrices);
    }

    @Test
    void aTransposeIsWrittenAsItReads() {
        assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6),
                Npz.read(written(Map.of("t", Archives.MATRIX.transpose()))).get("t"));
    }

    @Test
    void nothingAtAll() {
        assertEquals(Map.of(), Npz.read(written(Map.of())));
    }

    @Test
    void equalMatricesMakeEqualFilesWhereverTheyAreWritten() throws IOException {
        Map<String, Matrix> matrices = Named.of("w", Archives.MATRIX, "b", Matrix.rowOf(1));
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] there = Files.readAllBytes(written(matrices));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
            assertArrayEquals(there, Files.readAllBytes(written(matrices)));
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void whatWasReadCannotBeChanged() {
        Map<String, Matrix> read = Npz.read(written(Map.of("w", Archives.MATRIX)));
        assertThrows(UnsupportedOperationException.class, read::clear);
    }
}
