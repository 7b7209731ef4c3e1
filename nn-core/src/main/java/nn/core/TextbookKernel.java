package nn.core;

/**
 * The definition of the product: three loops. Every entry gets its terms one by one, in the order of k, each with one
 * rounding. It is also the fastest way to multiply small matrices.
 */
final class TextbookKernel implements ProductKernel {

    @Override
    public void multiply(Operand a, Operand b, Operand y) {
        for (int i = 0; i < y.rows(); i++) {
            for (int k = 0; k < a.columns(); k++) {
                double aik = a.values()[a.at(i, k)];
                addRow(aik, b.values(), b.at(k, 0), b.columnStride(), y.values(), y.at(i, 0), y.columns());
            }
        }
    }

    private static void addRow(double aik, double[] b, int bStart, int bStep, double[] y, int yStart, int columns) {
        for (int j = 0; j < columns; j++) {
            // yᵢⱼ ← aᵢₖ · bₖⱼ + yᵢⱼ
            y[yStart + j] = Math.fma(aik, b[bStart + j * bStep], y[yStart + j]);
        }
    }

    @Override
    public String toString() {
        return "three loops";
    }
}
