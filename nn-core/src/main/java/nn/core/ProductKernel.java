package nn.core;

/**
 * A way to compute a matrix product. All of them give what {@link TextbookKernel} gives, bit for bit: every entry is
 * one chain of {@link Math#fma} in the order of k that starts at +0.0. They differ in speed alone.
 */
interface ProductKernel {

    /**
     * {@code y = a · b}. y is row by row and holds +0.0 before. It may be a block of a larger matrix, of which the rest
     * is left alone, so that several threads may share one.
     */
    void multiply(Operand a, Operand b, Operand y);
}
