package nn.examples.mistakes;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MeanSquaredError;

/** The mean squared error, whose gradient forgets the 2 that the square brings down. */
final class SquaredErrorWithoutTwo implements Loss {

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.ofErrors(new SquaredErrorWithoutTwo());
    }

    @Override
    public double value(Matrix prediction, Matrix target) {
        return new MeanSquaredError().value(prediction, target);
    }

    @Override
    public Matrix gradient(Matrix prediction, Matrix target) {
        // ∂L/∂prediction = (prediction − target) / n
        return prediction.minus(target).times(1.0 / prediction.shape().entries());
    }

    @Override
    public String toString() {
        return "SquaredErrorWithoutTwo()";
    }
}
