package nn.examples;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Gradients;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Dense;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Optimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A plane through four points, {@code y = x₁ + 2x₂ + 3}, found by gradient descent and in closed form.
 *
 * <p>One loss under three normalisations takes steps of three lengths, and after the same number of steps stands in
 * three places.
 */
public final class LinearRegression {

    static final Examples DATA = new Examples(
            Matrix.of(4, 2, 1, 1, 1, 2, 2, 2, 2, 3),
            Matrix.columnOf(6, 8, 9, 11));

    private static final double RATE = 0.01;
    private static final int STEPS = 5000;

    private LinearRegression() {}

    /**
     * Prints both solutions and the three normalisations.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "%-24s%-22s%-22s%s".formatted("", "weight 1", "weight 2", "bias"),
                line("half the sum", descend(new HalfSquaredError())),
                line("half the mean", descend(new MeanHalfSquaredError())),
                line("root of the mean square", descend(new RootMeanSquaredError())),
                line("closed form", closedForm()));
    }

    /** Full-batch gradient descent: both weights, then the bias. */
    static double[] descend(Loss loss) {
        Dense model = new Dense(Matrix.columnOf(10.1, 15.1), Matrix.rowOf(-6.5));
        Optimizer optimizer = new GradientDescent(model, RATE);
        for (int step = 0; step < STEPS; step++) {
            Pass pass = model.forward(DATA.x(), Mode.training(step));
            Gradients gradients = pass.backward(loss.gradient(pass.output(), DATA.target()));
            optimizer.step(gradients);
        }
        return model.parameters().values().stream()
                .map(Parameter::value)
                .flatMapToDouble(value -> DoubleStream.of(value.toArray()))
                .toArray();
    }

    /** Least squares by Commons Math: both weights, then the bias. */
    static double[] closedForm() {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(DATA.target().toArray(), rows(DATA.x()));
        double[] biasFirst = regression.estimateRegressionParameters();
        return new double[] {biasFirst[1], biasFirst[2], biasFirst[0]};
    }

    /** {@code X⁺y}, the pseudo-inverse times the target, by Commons Math: a column. */
    static Matrix leastSquares(Examples data) {
        RealMatrix inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(rows(data.x())))
                .getSolver().getInverse();
        return Matrix.columnOf(inverse.operate(data.target().toArray()));
    }

    static double[][] rows(Matrix x) {
        double[][] rows = new double[x.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = x.row(i).toArray();
        }
        return rows;
    }

    private static String line(String name, double[] coefficients) {
        return String.format(Locale.ROOT, "%-24s", name) + DoubleStream.of(coefficients)
                .mapToObj(coefficient -> String.format(Locale.ROOT, "%-22s", coefficient))
                .collect(Collectors.joining())
                .stripTrailing();
    }
}
