package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String IRIS = "length,width,kind\n5.1,3.5,setosa\n7,3.2,versicolor\n6.3,3.3,virginica\n";

    @TempDir
    private Path folder;

    private CsvTable with(CsvHeader header, String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return CsvFile.read(file(), header);
    }

    private Path file() {
        return folder.resolve("table.csv");
    }

    @Test
    void columnsBecomeNumbersInAnyOrder() {
        CsvTable table = with(CsvHeader.NONE, "1,2.5,-3\n.5,6e2,+7.\n");
        assertEquals(2, table.rows());
        assertEquals(3, table.columns());
        assertEquals(List.of(), table.names());
        assertEquals(Matrix.of(2, 2, -3, 1, 7, 0.5), table.numbers(2, 0));
        assertEquals(new Examples(Matrix.of(2, 2, 1, -3, 0.5, 7), Matrix.columnOf(2.5, 600)), table.withTargets(1));
        assertEquals(new Examples(Matrix.columnOf(2.5, 600), Matrix.of(2, 2, -3, 1, 7, 0.5)), table.withTargets(2, 0));
    }

    @Test
    void namesFindColumnsAndTextBecomesClasses() {
        CsvTable table = with(CsvHeader.FIRST_LINE, IRIS);
        assertEquals(3, table.rows());
        assertEquals(List.of("length", "width", "kind"), table.names());
        assertEquals(1, table.column("width"));
        assertEquals(List.of("setosa", "versicolor", "virginica"), table.classes(2));
        assertEquals(new Examples(Matrix.of(3, 2, 5.1, 3.5, 7, 3.2, 6.3, 3.3), OneHot.of(3, 2, 1, 0)),
                table.withLabels(table.column("kind"), List.of("virginica", "versicolor", "setosa")));
    }

    @Test
    void classesComeOnceAndInOrder() {
        assertEquals(List.of("a", "b"), with(CsvHeader.NONE, "b\na \n b\n").classes(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\ufeffa,b\n1,2\n",
        "\"a\",\"b\"\n\"1\",\"2\"\n", " a ,b\n 1,\t2 \n"})
    void lineEndsQuotesSpacesAndAByteOrderMarkDoNotMatter(String text) {
        CsvTable table = with(CsvHeader.FIRST_LINE, text);
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(Matrix.rowOf(1, 2), table.numbers(0, 1));
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLineEnds() {
        CsvTable table = with(CsvHeader.NONE, "\"a,\"\"b\"\"\nc\",1\nd,2\n");
        assertEquals(List.of("a,\"b\"\nc", "d"), table.classes(0));
        assertEquals(Matrix.columnOf(1, 2), table.numbers(1));
    }

    /** Double's own reader is right; these are the forms that it has beyond decimal numbers, and what is none. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1f", "1d", "0x1p0", "1e", ".", "1.2.3", "1 2", "--1",
        "abc", "1_000", "\u0661"})
    void whatIsNoDecimalNumberIsRefused(String cell) {
        CsvTable table = with(CsvHeader.NONE, "1\n" + cell + "\n");
        assertMessage("%s: line 2, column 1: \"" + cell + "\" is no number", () -> table.numbers(0));
    }

    @ParameterizedTest
    @CsvSource({"1e-999, 0", "-0, -0.0", "0.1, 0.1", "1.7976931348623157e308, 1.7976931348623157e308", "1E3, 1000"})
    void numbersAreTheNearestDoubles(String cell, double expected) {
        assertEquals(Matrix.columnOf(expected), with(CsvHeader.NONE, cell).numbers(0));
    }

    @Test
    void aNumberBeyondDoubleIsRefused() {
        CsvTable table = with(CsvHeader.NONE, "1,-1e999\n");
        assertMessage("%s: line 1, column 2: \"-1e999\" is too large for a double", () -> table.numbers(1));
    }

    @Test
    void messagesNameTheLineTheColumnAndItsName() {
        CsvTable table = with(CsvHeader.FIRST_LINE, "\"a\nb\",kind\n1,x\n,y\n");
        assertMessage("%s: line 4, column 1 \"a b\": \"\" is no number", () -> table.numbers(0));
        assertMessage("%s: line 3, column 2 \"kind\": \"x\" is no number", () -> table.withTargets(0));
        assertMessage("%s: line 4, column 2 \"kind\": \"y\" is no class; classes are \"w\", \"x\"",
                () -> table.oneHot(1, List.of("w", "x")));
    }

    @Test
    void longCellsAreShortened() {
        CsvTable table = with(CsvHeader.NONE, "x".repeat(41) + "," + "x".repeat(40));
        assertMessage("%s: line 1, column 1: \"" + "x".repeat(40) + "...\" is no number", () -> table.numbers(0));
        assertMessage("%s: line 1, column 2: \"" + "x".repeat(40) + "\" is no number", () -> table.numbers(1));
    }

    @Test
    void linesOfAnotherLengthAreRefused() {
        assertRefused("%s: line 3: its cells are 1, but those of line 1 are 2", "1,2\n3,4\n5\n");
        assertRefused("%s: line 2: its cells are 3, but those of line 1 are 2", "1,2\n3,4,5\n");
        assertRefused("%s: line 2: its cells are 1, but those of line 1 are 2", "1,2\n\n3,4\n");
    }

    @Test
    void anEmptyLineIsAnEmptyCell() {
        CsvTable table = with(CsvHeader.NONE, "1\n\n2\n");
        assertMessage("%s: line 2, column 1: \"\" is no number", () -> table.numbers(0));
    }

    @Test
    void aFileWithoutDataIsRefused() {
        assertRefused("%s: is empty", "");
        assertMessage("%s: has a header, but nothing below it", () -> with(CsvHeader.FIRST_LINE, "a,b\n"));
        assertMessage("%s: line 1, column 3: the name \"a\" comes twice", () -> with(CsvHeader.FIRST_LINE, "a,b, a\n"));
    }

    @Test
    void columnsThatAreNotThereAreRefused() {
        CsvTable table = with(CsvHeader.FIRST_LINE, IRIS);
        assertMessage("%s: has no column \"height\"", () -> table.column("height"));
        for (Executable asked : List.<Executable>of(() -> table.numbers(0, 3), () -> table.classes(3),
                () -> table.oneHot(3, List.of("a")), () -> table.withTargets(3))) {
            assertMessage("%s: has 3 columns, but column 4, counted from 1, is asked for", asked);
        }
        assertMessage("%s: has 3 columns, but column 0, counted from 1, is asked for", () -> table.numbers(-1));
        assertMessage("%s: besides the target there is no column to learn from", () -> table.withTargets(2, 0, 1));
    }

    @Test
    void quotesThatDoNotFitAreRefused() {
        assertRefused("%s: is no table of comma-separated values (Unexpected character after closing quote: 'x' (0x78)"
                + " (record starting at line 2))", "1,2\n\"3\"x,4\n");
        assertRefused("%s: is no table of comma-separated values (Unclosed quoted field at end of input"
                + " (record starting at line 2))", "1,2\n3,\"4\n");
    }

    @Test
    void aQuoteThatNeverClosesEndsAtTheLongestCell() throws IOException {
        Files.writeString(file(), "1,\"" + "2,\n".repeat(1_000_000));
        Executable read = () -> CsvFile.read(file(), CsvHeader.NONE);
        assertTrue(assertThrows(DataException.class, read).getMessage().startsWith(
                file() + ": is no table of comma-separated values (The maximum buffer size of 65536"));
    }

    @Test
    void otherTextThanUtf8IsRefused() throws IOException {
        Files.write(file(), new byte[] {'1', ',', (byte) 0xe9, '\n'});
        assertMessage("%s: cannot be read (MalformedInputException: Input length = 1)",
                () -> CsvFile.read(file(), CsvHeader.NONE));
    }

    @Test
    void theFileMustExist() {
        assertMessage("%s: no such file", () -> CsvFile.read(file(), CsvHeader.NONE));
    }

    private void assertRefused(String message, String text) {
        assertMessage(message, () -> with(CsvHeader.NONE, text));
    }

    private void assertMessage(String message, Executable work) {
        assertEquals(message.formatted(file()), assertThrows(DataException.class, work).getMessage());
    }
}
