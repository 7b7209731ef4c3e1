package nn.invariants;

import static nn.invariants.Rounding.abs;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;

/** A product is linear in both its factors: {@code ⟨dy, x · W⟩ = ⟨dx, x⟩ = ⟨dW, W⟩}. */
class DenseInvariantsTest {

    private static Matrix inner(Matrix a, Matrix b) {
        return Matrix.rowOf(a.hadamard(b).sum());
    }

    @Property
    void theWaysBackAreTheAdjointsOfTheProduct(
            @ForAll Matrix x, @ForAll @IntRange(min = 1, max = 5) int outputs, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix w = Matrix.draw(x.columns(), outputs, random::nextGaussian);
        Matrix dy = Matrix.draw(x.rows(), outputs, random::nextGaussian);
        Dense layer = new Dense(w, Matrix.zeros(1, outputs));
        Gradients gradients = layer.forward(x, Mode.inference()).backward(dy);
        Matrix product = inner(dy, x.times(w));
        Matrix terms = inner(abs(dy), abs(x).times(abs(w)));
        // Either side sums all products of three once: no chain of roundings is longer than their number
        int roundings = 2 * (x.rows() * x.columns() + x.rows() * outputs + x.columns() * outputs);
        Rounding.assertZero(roundings, terms, product.minus(inner(gradients.input(), x)));
        Rounding.assertZero(roundings, terms, product.minus(inner(gradients.of(layer.parameters().get("weight")), w)));
    }
}
