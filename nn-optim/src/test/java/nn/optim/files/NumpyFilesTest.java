package nn.optim.files;

import static nn.optim.files.Archives.MATRIX;
import static nn.optim.files.Archives.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that NumPy 2.4.6 wrote, by savez and savez_compressed and, for the versions, by lib.format.write_array. */
class NumpyFilesTest {

    private static final Matrix SIGNED = Matrix.of(2, 2, -2, 3, 100, -128);
    private static final Matrix UNSIGNED = Matrix.of(2, 2, 2, 3, 100, 255);

    @ParameterizedTest
    @ValueSource(strings = {"savez.npz", "savez_compressed.npz"})
    void everyTypeAndBothOrdersOfBytes(String file) {
        Map<String, Matrix> read = Npz.read(resource(file));
        for (String type : List.of("f8", "f4", "i8", "i4", "i2")) {
            assertEquals(SIGNED, read.get("little_" + type), type);
            assertEquals(SIGNED, read.get("big_" + type), type);
        }
        for (String type : List.of("u4", "u2")) {
            assertEquals(UNSIGNED, read.get("little_" + type), type);
            assertEquals(UNSIGNED, read.get("big_" + type), type);
        }
        assertEquals(SIGNED, read.get("one_i1"));
        assertEquals(UNSIGNED, read.get("one_u1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"savez.npz", "savez_compressed.npz"})
    void everyShapeAndBothOrdersOfEntries(String file) {
        Map<String, Matrix> read = Npz.read(resource(file));
        assertEquals(Matrix.rowOf(0.1), read.get("scalar"));
        assertEquals(Matrix.rowOf(1.5, -0.0, Double.POSITIVE_INFINITY), read.get("vector"));
        assertEquals(MATRIX, read.get("matrix"));
        assertEquals(MATRIX, read.get("fortran"));
        assertEquals(MATRIX.transpose(), read.get("transposed"));
    }

    /** −2⁶³, 2⁶² and 2⁵³ are doubles; the smallest 32-bit floating point number is 2⁻¹⁴⁹, the largest 2¹²⁸ − 2¹⁰⁴. */
    @Test
    void theEndsOfTypes() {
        Map<String, Matrix> read = Npz.read(resource("savez.npz"));
        assertEquals(Matrix.rowOf(0x1p53, -0x1p63, 0x1p62), read.get("extreme_i8"));
        assertEquals(Matrix.rowOf(4294967295.0), read.get("extreme_u4"));
        assertEquals(Matrix.rowOf(0x1p-149, 0x1.fffffep127, 0x1.99999ap-4), read.get("f4_tiny"));
    }

    @Test
    void manyNumbersCompressed() {
        assertEquals(Matrix.zeros(100, 100), Npz.read(resource("savez_compressed.npz")).get("zeros"));
    }

    @Test
    void everyVersion() {
        assertEquals(Map.of("v1", MATRIX, "v2", MATRIX, "v3", MATRIX), Npz.read(resource("versions.npz")));
    }

    @Test
    void arraysWithoutNames() {
        assertEquals(Map.of("arr_0", MATRIX, "arr_1", Matrix.rowOf(0, 1, 2)), Npz.read(resource("positional.npz")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', quoteCharacter = '"', value = {
        "objects: its entries are of type '|O', not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "strings: its entries are of type '<U2', not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "complex: its entries are of type '<c16', not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "truth: its entries are of type '|b1', not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "date: its entries are of type '<M8[D]', not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "record: its entries are of type [('a', '<i4'), ('b', '<f8')],"
            + " not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "unicode_record: its entries are of type [('π', '<i4')], not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
        "three: its shape is (2, 3, 4), not (), (n,) or (rows, columns)",
        "empty: its shape (0,) has no entries",
        "no_rows: its shape (0, 3) has no entries",
        "inexact: its entry 9007199254740993 is not exact in 64-bit floating point"})
    void whatIsNoMatrixOfNumbersIsRefused(String file, String reason) {
        Path path = resource("refused/" + file + ".npz");
        assertEquals(path + ", x.npy: " + reason,
                assertThrows(FileFormatException.class, () -> Npz.read(path)).getMessage());
    }
}
