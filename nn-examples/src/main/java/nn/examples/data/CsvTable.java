package nn.examples.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/**
 * A table of text, whose columns become numbers or classes when they are asked for. It is in memory, some fifty bytes
 * a cell. Spaces around a cell do not count.
 *
 * <p>Columns count from 0. Messages count lines and columns from 1 as editors do. What a file has not, or has otherwise
 * than asked for, draws a DataException that names the file, the line, the column and the reason.
 */
public final class CsvTable {

    /** Decimal, and without what Java's own numbers have beyond that: {@code NaN}, {@code 1f}, {@code 0x1p0}. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private static final int SHOWN_CHARACTERS = 40;

    /** The cells of a row, and where in the file they begin, counted from 1. */
    record Line(long number, List<String> cells) {}

    private final String file;
    private final List<String> names;
    private final List<Line> lines;

    private CsvTable(String file, List<String> names, List<Line> lines) {
        this.file = file;
        this.names = names;
        this.lines = lines;
    }

    static CsvTable of(String file, CsvHeader header, List<Line> all) {
        requireTable(file, all);
        if (header == CsvHeader.NONE) {
            return new CsvTable(file, List.of(), all);
        }
        List<String> names = all.get(0).cells().stream().map(String::strip).toList();
        requireDifferent(file, names);
        require(all.size() >= 2, "%s: has a header, but nothing below it", file);
        return new CsvTable(file, names, all.subList(1, all.size()));
    }

    private static void requireTable(String file, List<Line> lines) {
        require(!lines.isEmpty(), "%s: is empty", file);
        Line first = lines.get(0);
        for (Line line : lines) {
            int count = line.cells().size();
            require(count == first.cells().size(), "%s: line %d: its cells are %d, but those of line %d are %d",
                    file, line.number(), count, first.number(), first.cells().size());
        }
    }

    private static void requireDifferent(String file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < names.size(); j++) {
            require(seen.add(names.get(j)), "%s: line 1, column %d: the name %s comes twice",
                    file, j + 1, shown(names.get(j)));
        }
    }

    /** {@return the number of rows, without the header} */
    public int rows() {
        return lines.size();
    }

    /** {@return the number of columns, the same in every row} */
    public int columns() {
        return lines.get(0).cells().size();
    }

    /** {@return the names above the columns; none without a header} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the column under that name}
     *
     * @param name as in the header; any other is a DataException
     */
    public int column(String name) {
        require(names.contains(name), "%s: has no column %s", file, shown(name));
        return names.indexOf(name);
    }

    /**
     * {@return a rows x columns matrix of these columns in this order}
     *
     * @param columns each counted from 0, its cells numbers
     */
    public Matrix numbers(int... columns) {
        requireColumns(columns);
        return Matrix.generate(rows(), columns.length, (i, j) -> number(lines.get(i), columns[j]));
    }

    private double number(Line line, int column) {
        String cell = line.cells().get(column).strip();
        if (!NUMBER.matcher(cell).matches()) {
            throw wrong(line, column, "is no number");
        }
        double value = Double.parseDouble(cell);
        if (!Double.isFinite(value)) {
            throw wrong(line, column, "is too large for a double");
        }
        return value;
    }

    /**
     * {@return what stands in a column, every text once, in the order of the alphabet}
     *
     * @param column counted from 0
     */
    public List<String> classes(int column) {
        requireColumns(column);
        return lines.stream().map(line -> line.cells().get(column).strip()).distinct().sorted().toList();
    }

    /**
     * {@return a rows x classes matrix: 1 where the column holds that class, 0 elsewhere} Any other text is an error.
     *
     * @param column counted from 0
     * @param classes in the order of the matrix's columns
     */
    public Matrix oneHot(int column, List<String> classes) {
        requireColumns(column);
        return OneHot.of(classes.size(), lines.stream().mapToInt(line -> label(line, column, classes)).toArray());
    }

    private int label(Line line, int column, List<String> classes) {
        String cell = line.cells().get(column).strip();
        int label = classes.indexOf(cell);
        if (label < 0) {
            throw wrong(line, column, "is no class; classes are "
                    + classes.stream().map(CsvTable::shown).collect(Collectors.joining(", ")));
        }
        return label;
    }

    /**
     * {@return examples of a regression: these columns are the target, all others are x}
     *
     * @param columns each counted from 0
     */
    public Examples withTargets(int... columns) {
        return new Examples(numbers(others(columns)), numbers(columns));
    }

    /**
     * {@return examples of a classification: this column, one-hot, is the target, all others are x}
     *
     * @param column counted from 0
     * @param classes in the order of the target's columns
     */
    public Examples withLabels(int column, List<String> classes) {
        return new Examples(numbers(others(column)), oneHot(column, classes));
    }

    private int[] others(int... columns) {
        requireColumns(columns);
        Set<Integer> targets = IntStream.of(columns).boxed().collect(Collectors.toSet());
        int[] others = IntStream.range(0, columns()).filter(j -> !targets.contains(j)).toArray();
        require(others.length >= 1, "%s: besides the target there is no column to learn from", file);
        return others;
    }

    private void requireColumns(int... columns) {
        for (int column : columns) {
            require(0 <= column && column < columns(),
                    "%s: has %d columns, but column %d, counted from 1, is asked for", file, columns(), column + 1);
        }
    }

    private DataException wrong(Line line, int column, String reason) {
        String name = names.isEmpty() ? "" : " " + shown(names.get(column));
        return new DataException("%s: line %d, column %d%s: %s %s",
                file, line.number(), column + 1, name, shown(line.cells().get(column).strip()), reason);
    }

    /** In quotes, in one line, and not endless. */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        boolean fits = line.length() <= SHOWN_CHARACTERS;
        return '"' + (fits ? line : line.substring(0, SHOWN_CHARACTERS) + "...") + '"';
    }

    private static void require(boolean condition, String message, Object... facts) {
        if (!condition) {
            throw new DataException(message, facts);
        }
    }
}
