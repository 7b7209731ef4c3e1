package nn.core;

/**
 * The product of a narrow b by another kernel, as {@code (bᵀ · aᵀ)ᵀ}: the fast kernels work along the rows of y, and
 * with few columns of b there is no way to go. Some rows of a at a time, so that what is to be transposed stays in the
 * first-level cache.
 */
record NarrowKernel(ProductKernel kernel) implements ProductKernel {

    private static final int ROWS = 256;

    @Override
    public void multiply(Operand a, Operand b, double[] y, int from, int to) {
        for (int i = from; i < to; i += ROWS) {
            Operand rows = a.rows(i, Math.min(to, i + ROWS));
            double[] transposed = new double[b.columns() * rows.rows()];
            kernel.multiply(b.transpose(), rows.transpose(), transposed, 0, b.columns());
            MatrixLayout.transpose(b.columns(), rows.rows(), transposed, y, i * b.columns());
        }
    }
}
