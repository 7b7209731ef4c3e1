package nn.core;

/**
 * The matrix product, by the fastest kernel that this virtual machine has for the shapes, on as many threads as pay.
 *
 * <p>Neither choice shows in the result: every kernel equals the definition bit for bit, and every entry is computed by
 * one thread. The kernel on the Vector API is there if the virtual machine was started with {@code --add-modules
 * jdk.incubator.vector}. There are as many threads as processors, or at most as many as {@code -Dnn.threads=N} says.
 */
public final class MatrixProduct {

    /** Multiply-adds up to which the three loops are fastest. */
    private static final long SMALL = 600;

    /** Multiply-adds that are worth a thread. */
    private static final long WORTHWHILE = 250_000;

    /** Rows or columns that are worth a thread. */
    private static final int WORTHWHILE_SIDE = 8;

    private MatrixProduct() {}

    /** The entries of {@code a · b}, row by row. */
    static double[] multiply(Operand a, Operand b) {
        return multiply(kernel(a, b), a, b, threads(a, b));
    }

    /** The kernel for these operands. */
    static ProductKernel kernel(Operand a, Operand b) {
        return multiplyAdds(a, b) <= SMALL ? Kernels.SMALL : Kernels.LARGE;
    }

    /** On how many threads these operands are multiplied. */
    static int threads(Operand a, Operand b) {
        int side = Math.max(a.rows(), b.columns());
        return Math.max(1, Math.min(Team.threads(multiplyAdds(a, b), WORTHWHILE), side / WORTHWHILE_SIDE));
    }

    private static long multiplyAdds(Operand a, Operand b) {
        return (long) a.rows() * a.columns() * b.columns();
    }

    /** By a given kernel, on so many threads, which share the rows of y or, if there are more of them, its columns. */
    static double[] multiply(ProductKernel kernel, Operand a, Operand b, int threads) {
        Operand y = Operand.ofRows(a.rows(), b.columns(), new double[a.rows() * b.columns()]);
        if (y.rows() >= y.columns()) {
            Team.inParts(threads, y.rows(), (from, to) -> kernel.multiply(a.rows(from, to), b, y.rows(from, to)));
        } else {
            Team.inParts(threads, y.columns(),
                    (from, to) -> kernel.multiply(a, b.columns(from, to), y.columns(from, to)));
        }
        return y.values();
    }

    /**
     * {@return what multiplies large matrices here, in words} Throws IllegalArgumentException unless nn.threads is a
     * number from 1 to 9999.
     */
    public static String description() {
        int threads = Team.threads();
        return "%s, %d %s".formatted(Kernels.LARGE, threads, threads == 1 ? "thread" : "threads");
    }
}
