package nn.examples.book;

import java.util.Locale;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Hessian;
import nn.layers.Add;
import nn.layers.Graph;
import nn.layers.Multiply;

/** The second derivatives of (x + y) z, from differences of the gradient that its graph yields. */
public final class Curvature {

    static final Graph F = new Graph(
            Graph.input("x", 1), Graph.input("y", 1), Graph.input("z", 1),
            Graph.node("q", new Add(), "x", "y"),
            Graph.node("f", new Multiply(), "q", "z"));

    static final Matrix POINT = Matrix.rowOf(-2, 5, -4);

    /** The gradient is linear in x, y and z, so its differences have no truncation error: any step will do. */
    private static final double H = 0.5;

    private Curvature() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "gradient " + OnPaper.row(gradient(POINT)),
                "Hessian", OnPaper.rows(hessian(), 4),
                line(Matrix.rowOf(1, 1, 1)), line(Matrix.rowOf(1, 1, -1)), line(Matrix.rowOf(1, -1, 0)));
    }

    /** One run forwards and one back. */
    static Matrix gradient(Matrix point) {
        return F.forward(point, Mode.inference()).backward(Matrix.rowOf(1)).input();
    }

    static Matrix hessian() {
        return Hessian.of(Curvature::gradient, POINT, Difference.CENTRAL, H);
    }

    /** The Hessian times a direction: two gradients, and no Hessian. */
    static Matrix hessianTimes(Matrix v) {
        return Hessian.times(Curvature::gradient, POINT, v, Difference.CENTRAL, H);
    }

    static double along(Matrix v) {
        // v · H v / v · v
        return v.hadamard(hessianTimes(v)).sum() / v.hadamard(v).sum();
    }

    private static String line(Matrix v) {
        return String.format(Locale.ROOT, "v = %-10s H v = %-10s curvature %s",
                OnPaper.row(v), OnPaper.row(hessianTimes(v)), OnPaper.number(along(v)));
    }
}
