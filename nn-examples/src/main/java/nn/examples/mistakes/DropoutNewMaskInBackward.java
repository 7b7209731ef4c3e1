package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** Dropout of a half with one mistake: the way back draws a mask of its own. */
final class DropoutNewMaskInBackward implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.hadamard(HalfMask.of(x, mode));
        return new Pass(y, dy -> backward(mode, dy));
    }

    private static Gradients backward(Mode mode, Matrix dy) {
        // wrong: another draw than in forward
        Matrix mask = HalfMask.of(dy, mode.child(1));
        return Gradients.ofInput(dy.hadamard(mask));
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
        return Messages.of(new DropoutNewMaskInBackward(), 3, 4);
    }

    @Override
    public String toString() {
        return "DropoutNewMaskInBackward()";
    }
}
