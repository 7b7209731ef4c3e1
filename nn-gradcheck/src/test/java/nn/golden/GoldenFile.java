package nn.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nn.core.Matrix;
import nn.core.Require;

/** One golden case: settings, given matrices and expected ones. The README beside the files describes the format. */
public final class GoldenFile {

    private final String file;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, Matrix> matrices = new LinkedHashMap<>();

    private GoldenFile(String file) {
        this.file = file;
    }

    /** The case of that name among the test resources. */
    public static GoldenFile read(String name) {
        String file = "golden/" + name + ".txt";
        try (InputStream in = GoldenFile.class.getResourceAsStream("/" + file)) {
            Require.that(in != null, "%s: no such test resource", file);
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case from its lines. Throws IllegalArgumentException with file and line for a line that is none. */
    static GoldenFile parse(String file, List<String> lines) {
        GoldenFile golden = new GoldenFile(file);
        for (int i = 0; i < lines.size(); i++) {
            golden.take(file + ", line " + (i + 1), lines.get(i).strip());
        }
        return golden;
    }

    private void take(String place, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split("\\s+");
        String key = words[0];
        Require.that(key.matches("(opt|in|out)\\..+"), "%s: a line starts with opt., in. or out., not %s", place, key);
        Require.that(!options.containsKey(key) && !matrices.containsKey(key), "%s: %s comes twice", place, key);
        if (key.startsWith("opt.")) {
            Require.that(words.length > 1, "%s: %s has no value", place, key);
            options.put(key, line.substring(key.length()).strip());
        } else {
            matrices.put(key, matrix(place, words));
        }
    }

    private static Matrix matrix(String place, String[] words) {
        Require.that(words.length > 3, "%s: %s needs rows, columns and numbers", place, words[0]);
        double[] numbers = Arrays.stream(words).skip(1).mapToDouble(word -> number(place, word)).toArray();
        int rows = (int) numbers[0];
        int columns = (int) numbers[1];
        Require.that(rows * columns == numbers.length - 2,
                "%s: %s is said to be %d x %d, but has %d numbers", place, words[0], rows, columns, numbers.length - 2);
        return Matrix.wrap(rows, columns, Arrays.copyOfRange(numbers, 2, numbers.length));
    }

    private static double number(String place, String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": " + word + " is not a number", e);
        }
    }

    /** The number that {@code opt.name} holds. */
    public double option(String name) {
        return number(file + ", opt." + name, found(options, "opt." + name));
    }

    /** The numbers that {@code opt.name} holds. */
    public double[] options(String name) {
        return Arrays.stream(found(options, "opt." + name).split("\\s+"))
                .mapToDouble(word -> number(file + ", opt." + name, word)).toArray();
    }

    /** The matrix {@code in.key}. */
    public Matrix given(String key) {
        return found(matrices, "in." + key);
    }

    /** The row of whole numbers {@code in.key}. */
    public int[] labels(String key) {
        return Arrays.stream(given(key).toArray()).mapToInt(label -> (int) label).toArray();
    }

    /** The matrix {@code out.key}. */
    public Matrix expected(String key) {
        return found(matrices, "out." + key);
    }

    private <T> T found(Map<String, T> values, String key) {
        String present = values.keySet().stream().collect(Collectors.joining(", "));
        Require.that(values.containsKey(key), "%s: no %s among %s", file, key, present);
        return values.get(key);
    }

    /** Fails unless the 1 x 1 matrix {@code out.key} is met by this number. */
    public void compare(String key, double got) {
        compare(key, Matrix.rowOf(got));
    }

    /** Fails unless every entry meets {@code out.key}: {@code |got − expected| ≤ atol + rtol · |expected|}. */
    public void compare(String key, Matrix got) {
        Matrix expected = expected(key);
        assertEquals(expected.shape(), got.shape(), () -> file + ": out." + key + " has another shape");
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                compare("%s: out.%s (%d, %d)".formatted(file, key, i, j), expected.get(i, j), got.get(i, j));
            }
        }
    }

    private void compare(String entry, double expected, double got) {
        double allowed = option("atol") + option("rtol") * Math.abs(expected);
        assertTrue(Math.abs(got - expected) <= allowed,
                () -> "%s: got %s, expected %s, allowed difference %s".formatted(entry, got, expected, allowed));
    }

    @Override
    public String toString() {
        return file;
    }
}
