package nn.core;

/**
 * The definition of the product: three loops. Every entry gets its terms one by one, in the order of k, each with one
 * rounding. It is also the fastest way to multiply small matrices.
 */
final class TextbookKernel implements ProductKernel {

    @Override
    public void multiply(Operand a, Operand b, double[] y, int from, int to) {
        int columns = b.columns();
        for (int i = from; i < to; i++) {
            for (int k = 0; k < a.columns(); k++) {
                double aik = a.values()[a.at(i, k)];
                for (int j = 0; j < columns; j++) {
                    // yᵢⱼ ← aᵢₖ · bₖⱼ + yᵢⱼ
                    y[i * columns + j] = Math.fma(aik, b.values()[b.at(k, j)], y[i * columns + j]);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "three loops";
    }
}
