package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A rectified linear unit whose way back lets everything through, also where the unit was off. */
public final class UnmaskedRelu implements Layer {

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new UnmaskedRelu(), 5, 4);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.atLeast(0);
        return new Pass(y, dy -> backward(dy));
    }

    private Gradients backward(Matrix dy) {
        // forgotten: ∂L/∂x is 0 where x is not positive
        return Gradients.ofInput(dy);
    }

    @Override
    public String toString() {
        return "UnmaskedRelu()";
    }
}
