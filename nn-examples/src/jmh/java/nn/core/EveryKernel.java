package nn.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One product by every kernel that this virtual machine has, each by its name. Elsewhere nobody can choose one. */
public final class EveryKernel {

    private EveryKernel() {}

    /** On one thread. */
    public static Map<String, Supplier<double[]>> products(Matrix a, Matrix b) {
        Map<String, Supplier<double[]>> products = new LinkedHashMap<>();
        add(products, new TextbookKernel(), a, b);
        add(products, new RowKernel(), a, b);
        Kernels.vectorKernel().ifPresent(kernel -> add(products, kernel, a, b));
        return products;
    }

    private static void add(Map<String, Supplier<double[]>> products, ProductKernel kernel, Matrix a, Matrix b) {
        products.put(kernel.toString(), () -> MatrixProduct.multiply(kernel, a.operand(), b.operand(), 1));
    }
}
