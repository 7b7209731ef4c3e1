package nn.junctions;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code z = max(x, y)}: the winner takes the gradient, and x wins a tie. */
record Maximum() implements Junction {

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Matrix xWins = x.combine(y, (a, b) -> a >= b ? 1 : 0);
        Matrix yWins = xWins.map(won -> 1 - won);
        return new Pass(x.combine(y, Math::max),
                dz -> Gradients.ofInputs(dz.hadamard(xWins), dz.hadamard(yWins)));
    }
}
