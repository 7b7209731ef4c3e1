package nn.core;

import java.util.stream.IntStream;

/**
 * The matrix product, by the fastest kernel that this virtual machine has for the shapes, on as many threads as pay.
 *
 * <p>Neither choice shows in the result: every kernel equals the definition bit for bit, and every entry is computed by
 * one thread. The kernel on the Vector API is there if the virtual machine was started with {@code --add-modules
 * jdk.incubator.vector}. There are as many threads as processors, or at most as many as {@code -Dnn.threads=1} says.
 */
public final class MatrixProduct {

    /** Multiply-adds up to which the three loops are fastest. */
    private static final long SMALL = 600;

    /** Multiply-adds from which a second thread pays. */
    private static final long SHARED = 3_000_000;

    /** Rows or columns below which a thread is not worth its while. */
    private static final int SIDE_OF_A_THREAD = 8;

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
        return multiplyAdds(a, b) < SHARED ? 1 : Math.max(1, Math.min(threads(), side / SIDE_OF_A_THREAD));
    }

    private static long multiplyAdds(Operand a, Operand b) {
        return (long) a.rows() * a.columns() * b.columns();
    }

    /** By a given kernel, on so many threads. */
    static double[] multiply(ProductKernel kernel, Operand a, Operand b, int threads) {
        Operand y = Operand.ofRows(a.rows(), b.columns(), new double[a.rows() * b.columns()]);
        if (threads == 1) {
            kernel.multiply(a, b, y);
        } else {
            IntStream.range(0, threads).parallel().forEach(part -> multiplyPart(kernel, a, b, y, part, threads));
        }
        return y.values();
    }

    /** Some of the rows of y, or of its columns if there are more of them. */
    private static void multiplyPart(ProductKernel kernel, Operand a, Operand b, Operand y, int part, int parts) {
        int side = Math.max(y.rows(), y.columns());
        int from = boundary(part, parts, side);
        int to = boundary(part + 1, parts, side);
        if (y.rows() == side) {
            kernel.multiply(a.rows(from, to), b, y.rows(from, to));
        } else {
            kernel.multiply(a, b.columns(from, to), y.columns(from, to));
        }
    }

    /** The first row or column of a part. */
    private static int boundary(int part, int parts, int side) {
        return (int) ((long) side * part / parts);
    }

    /** As many as there are processors, if no setting allows fewer. */
    private static int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        String setting = System.getProperty("nn.threads");
        return setting == null ? processors : Math.min(processors, threads(setting));
    }

    /** The threads that a setting allows. Throws IllegalArgumentException unless it is a number from 1 to 9999. */
    static int threads(String setting) {
        Require.that(setting.matches("[1-9][0-9]{0,3}"),
                "nn.threads is a number of threads from 1 to 9999, not %s", setting);
        return Integer.parseInt(setting);
    }

    /** What multiplies large matrices here, in words. Throws IllegalArgumentException if nn.threads is no number. */
    public static String description() {
        int threads = threads();
        return "%s, %d %s".formatted(Kernels.LARGE, threads, threads == 1 ? "thread" : "threads");
    }
}
