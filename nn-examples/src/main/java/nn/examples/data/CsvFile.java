package nn.examples.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comma-separated values in UTF-8: cells with commas, quotes or line ends stand in quotes, and a quote in them is
 * doubled. All lines have equally many cells, at most 16,384, and a cell has at most 65,536 characters. Nothing is
 * skipped: an empty line has one empty cell.
 *
 * <p>Source: Y. Shafranovich, <i>Common Format and MIME Type for Comma-Separated Values (CSV) Files</i>, RFC 4180,
 * 2005.
 */
public final class CsvFile {

    private static final int MOST_CHARACTERS_OF_A_CELL = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private CsvFile() {}

    /**
     * {@return the table in a file} Throws DataException, which names the file, the line if it is one, and the reason.
     *
     * @param path of a text in UTF-8
     * @param header whether the first line has names
     */
    public static CsvTable read(Path path, CsvHeader header) {
        if (!Files.isRegularFile(path)) {
            throw new DataException("%s: no such file", path);
        }
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            return read(path.toString(), reader, header);
        } catch (IOException e) {
            throw DataException.unreadable(path, e);
        }
    }

    /** A text as if it stood in a file of that name. */
    static CsvTable read(String file, BufferedReader text, CsvHeader header) throws IOException {
        skipByteOrderMark(text);
        try (Stream<CsvRecord> records = records(text).stream()) {
            List<CsvTable.Line> lines = records
                    .map(line -> new CsvTable.Line(line.getStartingLineNumber(), line.getFields())).toList();
            return CsvTable.of(file, header, lines);
        } catch (UncheckedIOException e) {
            throw DataException.unreadable(file, e.getCause());
        } catch (CsvParseException e) {
            throw new DataException("%s: is no table of comma-separated values (%s)", file, e.getMessage());
        }
    }

    /** Some editors put it before the first character. */
    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** That lines have equally many cells is checked later, where the message can name the line. */
    private static CsvReader<CsvRecord> records(BufferedReader text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MOST_CHARACTERS_OF_A_CELL)
                .ofCsvRecord(text);
    }
}
