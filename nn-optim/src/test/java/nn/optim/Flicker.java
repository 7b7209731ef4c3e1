package nn.optim;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A layer for tests: in training every entry is multiplied by a random number. */
record Flicker() implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        if (mode instanceof Mode.Training training) {
            Matrix noise = Matrix.draw(x.rows(), x.columns(), training.random()::nextDouble);
            return new Pass(x.hadamard(noise), dy -> Gradients.ofInput(dy.hadamard(noise)));
        }
        return new Pass(x, Gradients::ofInput);
    }
}
