package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nn.core.Matrix;
import org.junit.jupiter.api.function.Executable;

/** Matrices for {@code @ForAll}, found by their service files, as the annotations want them. */
class MatrixArbitraryTest {

    private static void assertEntries(double least, double most, Matrix x) {
        for (double value : x.toArray()) {
            assertTrue(least <= value && value <= most, () -> value + " in " + x);
            // An odd number of half steps, so never 0; a decimal of three digits is off by less than this
            assertEquals(1, Math.abs(value * 200) % 2, 1e-9, () -> value + " in " + x);
            assertTrue(String.valueOf(value).length() <= 6, () -> value + " in " + x);
        }
    }

    private static <T> Set<Integer> seen(Arbitrary<T> arbitrary, Function<T, Integer> what) {
        return arbitrary.sampleStream().limit(500).map(what).collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void aMatrixNeedsNoSetUp(@ForAll Matrix x) {
        assertTrue(x.rows() <= 5 && x.columns() <= 5, () -> "too large: " + x);
        assertEntries(-2.5, 2.5, x);
    }

    @Property(tries = 200)
    void annotationsSayHowLargeItIs(
            @ForAll @Rows(min = 3, max = 6) @Columns(min = 2, max = 2) @Entries(min = 0, max = 1) Matrix x) {
        assertTrue(3 <= x.rows() && x.rows() <= 6, () -> "rows of " + x);
        assertEquals(2, x.columns());
        assertEntries(0, 1, x);
    }

    @Property(tries = 50)
    void annotationsReachIntoCollections(@ForAll @Size(3) List<@Rows(min = 7, max = 7) Matrix> several) {
        several.forEach(x -> assertEquals(7, x.rows()));
    }

    @Property(tries = 100)
    void inputsOfAJunctionHaveOneShape(@ForAll Inputs inputs) {
        assertEquals(inputs.x().shape(), inputs.y().shape());
    }

    @Example
    void everySizeComes() {
        assertEquals(Set.of(1, 2, 3, 4, 5), seen(Matrices.batches(), Matrix::rows));
        assertEquals(Set.of(1, 2, 3, 4, 5), seen(Matrices.batches(), Matrix::columns));
        assertEquals(Set.of(3, 4, 5, 6), seen(Matrices.withRows(3, 6), Matrix::rows));
        assertEquals(Set.of(12), seen(Matrices.ofShape(4, 3), x -> x.rows() * x.columns()));
    }

    @Example
    void pairsOfRowsDifferInTheirColumnsOnly() {
        assertEquals(Set.of(0), seen(Matrices.pairsOfRows(), pair -> pair.x().rows() - pair.y().rows()));
        assertTrue(seen(Matrices.pairsOfRows(), pair -> pair.x().columns() - pair.y().columns()).size() > 2);
    }

    /** Five hundred matrices hold thousands of entries; each of the four values comes. */
    @Example
    void everyEntryComes() {
        Set<Double> seen = Matrices.batches().entries(-0.02, 0.02).sampleStream().limit(500)
                .flatMap(x -> DoubleStream.of(x.toArray()).boxed()).collect(Collectors.toSet());
        assertEquals(Set.of(-0.015, -0.005, 0.005, 0.015), seen);
    }

    @Example
    void whatCannotBeIsRefused() {
        assertRefused("a matrix cannot have 0 to 3 rows or columns", () -> Matrices.batches().rows(0, 3));
        assertRefused("a matrix cannot have 3 to 2 rows or columns", () -> Matrices.batches().columns(3, 2));
        assertRefused("no half step of a hundredth lies in 0.006 to 0.014",
                () -> Matrices.batches().entries(0.006, 0.014));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
