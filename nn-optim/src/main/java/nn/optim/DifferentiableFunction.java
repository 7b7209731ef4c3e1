package nn.optim;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import nn.core.Matrix;

/** A function of several variables, the entries of a matrix, with its gradient: something to minimise or maximise. */
public interface DifferentiableFunction {

    /**
     * {@return {@code f(x)}}
     *
     * @param x in the shape that the function is made for
     */
    double value(Matrix x);

    /**
     * {@return {@code ∇f(x)}: all partial derivatives, in the shape of x}
     *
     * @param x as for {@link #value}
     */
    Matrix gradient(Matrix x);

    /**
     * {@return a function whose gradient is known as a formula}
     *
     * @param f gives {@code f(x)}
     * @param gradient gives {@code ∇f(x)}, in the shape of x
     */
    static DifferentiableFunction of(ToDoubleFunction<Matrix> f, UnaryOperator<Matrix> gradient) {
        return new DifferentiableFunction() {
            @Override
            public double value(Matrix x) {
                return f.applyAsDouble(x);
            }

            @Override
            public Matrix gradient(Matrix x) {
                return gradient.apply(x);
            }
        };
    }

    /**
     * {@return a function whose gradient is taken by central differences, {@code (f(x + h) − f(x − h)) / 2h}: two
     * values of f for every entry of x} The derivative is NaN where the entry is so large that adding h does not change
     * it.
     *
     * @param f gives {@code f(x)}
     * @param h the distance to either side of an entry, above 0
     */
    static DifferentiableFunction numeric(ToDoubleFunction<Matrix> f, double h) {
        return new CentralDifferences(f, h);
    }
}
