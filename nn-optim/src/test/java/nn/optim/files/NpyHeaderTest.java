package nn.optim.files;

import static nn.optim.files.Archives.npy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import nn.core.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers say, and what they must not. */
class NpyHeaderTest {

    private static NpyHeader read(byte[] npy) throws IOException {
        return NpyHeader.read(new ByteArrayInputStream(npy));
    }

    private static NpyHeader read(String text) throws IOException {
        return read(npy(text, new byte[0]));
    }

    private static String refusal(byte[] npy) {
        return assertThrows(IllegalArgumentException.class, () -> read(npy)).getMessage();
    }

    private static String refusal(String text) {
        return refusal(npy(text, new byte[0]));
    }

    @Test
    void aHeaderAsNumpyWritesIt() throws IOException {
        String text = "{'descr': '>i2', 'fortran_order': True, 'shape': (4, 5), }     \n";
        NpyHeader header = read(text);
        assertEquals(
                new NpyHeader(10 + text.length(), NpyType.I2, ByteOrder.BIG_ENDIAN, true, new Shape(4, 5)), header);
        assertEquals(2 * 4 * 5, header.dataLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'shape':(4,5),'fortran_order':False,'descr':'<f8'}",
        " { 'descr' : '<f8' , 'shape' : ( 4 , 5 , ) , 'fortran_order' : False , } \n\n",
        "{'fortran_order': False,\n 'descr': '<f8',\n 'shape': (4, 5)}"})
    void theSameInOtherWords(String text) throws IOException {
        assertEquals(new NpyHeader(10 + text.length(), NpyType.F8, ByteOrder.LITTLE_ENDIAN, false, new Shape(4, 5)),
                read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {"(): 1 x 1", "(7,): 1 x 7", "( 7 , ): 1 x 7", "(7, 1): 7 x 1", "(1, 7): 1 x 7",
        "(2147483647,): 1 x 2147483647", "(46340, 46341): 46340 x 46341"})
    void shapes(String shape, String printed) throws IOException {
        assertEquals(printed, read(header("'<f8'", "False", shape)).shape().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {
        "(3): its shape is (3), not (), (n,) or (rows, columns)",
        "(,): its shape is (,), not (), (n,) or (rows, columns)",
        "(2, 3, 4): its shape is (2, 3, 4), not (), (n,) or (rows, columns)",
        "(-2, 3): its shape is (-2, 3), not (), (n,) or (rows, columns)",
        "(2, 3L): its shape is (2, 3L), not (), (n,) or (rows, columns)",
        "(2.0, 3): its shape is (2.0, 3), not (), (n,) or (rows, columns)",
        "(9223372036854775808,): its shape is (9223372036854775808,), not (), (n,) or (rows, columns)",
        "(0, 3): its shape (0, 3) has no entries",
        "(3, 0): its shape (3, 0) has no entries",
        "(2147483648,): its shape (2147483648,) is too large for a matrix",
        "(46341, 46341): its shape (46341, 46341) is too large for a matrix",
        "(4294967296, 4294967296): its shape (4294967296, 4294967296) is too large for a matrix",
        "True: its shape is True, not (), (n,) or (rows, columns)",
        "'(2, 3)': its shape is '(2, 3)', not (), (n,) or (rows, columns)"}, quoteCharacter = '"')
    void shapesOfNoMatrix(String shape, String reason) {
        assertEquals(reason, refusal(header("'<f8'", "False", shape)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'f8'", "'=f8'", "'<F8'", "'<f3'", "'<f88'", "'<f8 '", "''", "'|u16'", "True", "(2, 3)",
        "'<i16'"})
    void typesOfNoNumber(String type) {
        assertEquals("its entries are of type " + type + ", not one of [f4, f8, i1, i2, i4, i8, u1, u2, u4]",
                refusal(header(type, "False", "(1,)")));
    }

    @Test
    void theOrderOfBytesMustBeSaidWhereThereIsOne() throws IOException {
        assertEquals("its type '|f8' does not say which byte comes first", refusal(header("'|f8'", "False", "(1,)")));
        assertEquals(NpyType.I1, read(header("'|i1'", "False", "(1,)")).type());
        assertEquals(NpyType.U1, read(header("'<u1'", "False", "(1,)")).type());
    }

    @Test
    void theOrderOfEntriesIsTrueOrFalse() {
        assertEquals("its fortran_order is 'True', not True or False", refusal(header("'<f8'", "'True'", "(1,)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{}", "}", "(2, 3)", "{'descr': '<f8', 'fortran_order': False}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)",
        "'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)} more",
        "{'descr': '<f8', 'fortran_order': False 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False,, 'shape': (2, 3)}",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), 'more': 'x'}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': ((2, 3))}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': [2, 3}",
        "{'Descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8, 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': __import__('os').getcwd(), 'fortran_order': False, 'shape': (2, 3)}"})
    void textThatIsNoHeader(String text) {
        assertEquals("its header is not that of an array: " + text, refusal(text));
    }

    @Test
    void longTextIsCutInTheMessage() {
        assertEquals("its header is not that of an array: " + "(".repeat(100) + "...", refusal("(".repeat(9_000)));
        assertEquals("its header is not that of an array: " + "(".repeat(100), refusal(" " + "(".repeat(100) + "\n"));
    }

    @Test
    void aHeaderIsNotLongerThanNumpyAllows() throws IOException {
        String text = header("'<f8'", "False", "(1,)");
        assertEquals(10_010, read(text + " ".repeat(10_000 - text.length())).length());
        assertEquals("its header of 10001 bytes is longer than 10000",
                refusal(text + " ".repeat(10_001 - text.length())));
    }

    @Test
    void aLongHeaderOfALaterVersionIsNotBelieved() {
        byte[] npy = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1};
        assertEquals("its header of 4294967295 bytes is longer than 10000", refusal(npy));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0", "4, 0, 4.0", "1, 1, 1.1", "-1, 0, -1.0", "3, 9, 3.9"})
    void versions(byte major, byte minor, String printed) {
        byte[] npy = npy();
        npy[6] = major;
        npy[7] = minor;
        assertEquals("it is of version " + printed + ", not 1.0, 2.0 or 3.0", refusal(npy));
    }

    @Test
    void everyWrongFirstByte() {
        for (int i = 0; i < 6; i++) {
            byte[] npy = npy();
            npy[i]++;
            assertEquals("it does not begin as a .npy does", refusal(npy));
        }
        assertEquals("it does not begin as a .npy does", refusal(new byte[0]));
    }

    @Test
    void everyHeaderCutShort() {
        byte[] npy = npy(Archives.HEADER, new byte[0]);
        for (int length = 6; length < npy.length; length++) {
            byte[] cut = Arrays.copyOf(npy, length);
            assertThrows(EOFException.class, () -> read(cut));
        }
    }

    private static String header(String type, String byColumn, String shape) {
        return "{'descr': " + type + ", 'fortran_order': " + byColumn + ", 'shape': " + shape + ", }\n";
    }
}
