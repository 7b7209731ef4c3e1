package nn.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kernel equals the definition bit for bit, on any number of threads. The build runs this twice, without and with
 * the module of the Vector API.
 */
class KernelTest {

    /** What to multiply, and on how many threads. */
    record Case(int rows, int inner, int columns, boolean leftIsTransposed, boolean rightIsTransposed, int threads,
            long seed) {

        Operand left() {
            return operand(rows, inner, leftIsTransposed, new SplittableRandom(seed));
        }

        Operand right() {
            return operand(inner, columns, rightIsTransposed, new SplittableRandom(seed + 1));
        }
    }

    /** Among the entries are zeros of both signs, and sometimes what is no number. */
    private static Operand operand(int rows, int columns, boolean isTransposed, SplittableRandom random) {
        double odd = random.nextDouble() < 0.1 ? Double.POSITIVE_INFINITY : -0.0;
        double[] values = random.doubles((long) rows * columns)
                .map(u -> u < 0.02 ? odd : u < 0.1 ? 0.0 : Math.scalb(u - 0.5, (int) (20 * u)))
                .toArray();
        return isTransposed
                ? Operand.ofRows(columns, rows, values).transpose()
                : Operand.ofRows(rows, columns, values);
    }

    private static List<ProductKernel> fastKernels() {
        return Stream.concat(Stream.of(new RowKernel()), Kernels.vectorKernel().stream()).toList();
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 70);
        return Combinators.combine(sizes, sizes, sizes, Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 5), Arbitraries.longs()).as(Case::new).withoutEdgeCases();
    }

    @Property(tries = 300)
    void everyKernelEqualsTheDefinition(@ForAll("cases") Case c) {
        assertEveryKernelEqualsTheDefinition(c);
    }

    /** Below, at and above the sizes of the blocks of every kernel. */
    @ParameterizedTest
    @CsvSource({"3,95,255", "4,96,256", "5,97,257", "3,4,511", "9,63,513", "1,300,1", "127,127,15", "128,128,16",
        "129,129,17", "257,7,3", "256,5,2", "5,96,32", "10,97,16", "401,65,33", "400,64,31",
        "399,3,8", "8,8,8", "7,200,600", "130,260,33"})
    void everyKernelEqualsTheDefinitionAtTheEdgesOfItsBlocks(int rows, int inner, int columns) {
        for (int flags = 0; flags < 8; flags++) {
            assertEveryKernelEqualsTheDefinition(new Case(rows, inner, columns,
                    (flags & 1) == 1, (flags & 2) == 2, (flags & 4) == 4 ? 3 : 1, rows + inner));
        }
    }

    private static void assertEveryKernelEqualsTheDefinition(Case c) {
        Operand a = c.left();
        Operand b = c.right();
        double[] expected = definition(a, b);
        assertArrayEquals(bits(expected), bits(MatrixProduct.multiply(new TextbookKernel(), a, b, c.threads())));
        for (ProductKernel kernel : fastKernels()) {
            double[] y = MatrixProduct.multiply(kernel, a, b, c.threads());
            assertArrayEquals(bits(expected), bits(y), kernel.toString());
        }
    }

    /** Entry by entry, in the order of k. */
    private static double[] definition(Operand a, Operand b) {
        double[] y = new double[a.rows() * b.columns()];
        for (int n = 0; n < y.length; n++) {
            double sum = +0.0;
            for (int k = 0; k < a.columns(); k++) {
                sum = Math.fma(a.values()[a.at(n / b.columns(), k)], b.values()[b.at(k, n % b.columns())], sum);
            }
            y[n] = sum;
        }
        return y;
    }

    /** NaN is NaN, whatever its bits are. */
    private static long[] bits(double[] y) {
        return Arrays.stream(y).mapToLong(Double::doubleToLongBits).toArray();
    }

    /** Buffers may be used again: with an odd number of terms, what fills them up changes no sum, not even −0.0. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 65})
    void neitherAnEarlierProductNorWhatFillsABufferShows(int inner) {
        Operand unlucky = filled(80, 80, Double.NaN);
        Operand a = filled(7, inner, -1e-300);
        Operand b = filled(inner, 45, 1e-300);
        for (ProductKernel kernel : fastKernels()) {
            MatrixProduct.multiply(kernel, unlucky, unlucky, 1);
            double[] y = MatrixProduct.multiply(kernel, a, b, 1);
            assertArrayEquals(bits(definition(a, b)), bits(y), kernel.toString());
            assertEquals(-0.0, y[0]);
        }
    }

    private static Operand filled(int rows, int columns, double value) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, value);
        return Operand.ofRows(rows, columns, values);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void aKernelTakesBlocksAndLeavesAloneWhatIsAround(boolean leftIsTransposed, boolean rightIsTransposed) {
        Case whole = new Case(30, 40, 50, leftIsTransposed, rightIsTransposed, 1, 3);
        Operand a = whole.left().block(2, 3, 19, 30);
        Operand b = whole.right().block(4, 7, 30, 37);
        double[] expected = definition(a, b);
        for (ProductKernel kernel : fastKernels()) {
            Operand around = filled(40, 50, 7);
            Operand y = around.block(11, 5, 19, 37);
            for (int n = 0; n < expected.length; n++) {
                around.values()[y.at(n / 37, n % 37)] = 0;
            }
            kernel.multiply(a, b, y);
            for (int n = 0; n < around.values().length; n++) {
                int i = n / 50 - 11;
                int j = n % 50 - 5;
                boolean isInside = 0 <= i && i < 19 && 0 <= j && j < 37;
                assertEquals(isInside ? expected[i * 37 + j] : 7.0, around.values()[n], kernel.toString());
            }
        }
    }

    @Test
    void largeProductsGetTheFastestKernelThereIs() {
        Operand x = Operand.ofRows(64, 784, new double[64 * 784]);
        Operand w = Operand.ofRows(784, 256, new double[784 * 256]);
        Operand dy = Operand.ofRows(64, 256, new double[64 * 256]);
        Class<?> fastest = hasVectorApi() ? Kernels.vectorKernel().orElseThrow().getClass() : RowKernel.class;
        assertSame(fastest, MatrixProduct.kernel(x, w).getClass());
        assertSame(fastest, MatrixProduct.kernel(x.transpose(), dy).getClass());
        assertSame(fastest, MatrixProduct.kernel(dy, w.transpose()).getClass());
    }

    /** Not where its vectors hold two numbers only: there the kernel refuses to be made. */
    private static boolean hasVectorApi() {
        boolean isThere = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return Kernels.vectorKernel().isPresent() || isThere && !kernelIsRefused();
    }

    private static boolean kernelIsRefused() {
        try {
            Class.forName("nn.core.VectorKernel").getDeclaredConstructor().newInstance();
            return false;
        } catch (InvocationTargetException refusal) {
            return refusal.getCause() instanceof UnsupportedOperationException;
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError("the kernel on the Vector API is not where it should be", missing);
        }
    }
}
