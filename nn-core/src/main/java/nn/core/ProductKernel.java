package nn.core;

/**
 * A way to compute a matrix product. All of them give what {@link TextbookKernel} gives, bit for bit: every entry is
 * one chain of {@link Math#fma} in the order of k that starts at +0.0. They differ in speed alone.
 */
interface ProductKernel {

    /**
     * The rows from (inclusive) to (exclusive) of {@code y = a · b}. y is row by row, and in these rows it holds +0.0
     * before; other rows are left alone, so that several threads may share one y.
     */
    void multiply(Operand a, Operand b, double[] y, int from, int to);
}
