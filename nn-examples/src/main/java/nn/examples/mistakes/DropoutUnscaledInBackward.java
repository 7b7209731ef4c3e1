package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** Dropout of a half with one mistake: the way back remembers what was dropped, and forgets the scale of the rest. */
final class DropoutUnscaledInBackward implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix mask = HalfMask.of(x, mode);
        return new Pass(x.hadamard(mask), dy -> backward(mask, dy));
    }

    private static Gradients backward(Matrix mask, Matrix dy) {
        // wrong: ∂L/∂x = ∂L/∂y where the mask is not 0
        return Gradients.ofInput(dy.wherePositive(mask));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new DropoutUnscaledInBackward(), 3, 4);
    }

    @Override
    public String toString() {
        return "DropoutUnscaledInBackward()";
    }
}
