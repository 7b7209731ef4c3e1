package nn.gradcheck;

import java.util.function.BinaryOperator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Pass;

/** Gates to check: two inputs, and what each claims to be its way back. */
final class Junctions {

    private Junctions() {}

    static Junction multiply() {
        return (x, y, mode) -> new Pass(x.hadamard(y), d -> Gradients.ofInputs(d.hadamard(y), d.hadamard(x)));
    }

    static Junction multiplyNotSwapped() {
        return (x, y, mode) -> new Pass(x.hadamard(y), d -> Gradients.ofInputs(d.hadamard(x), d.hadamard(y)));
    }

    /** The first input wins a tie. */
    static Junction max() {
        return max((x, y) -> x.combine(y, (a, b) -> a >= b ? 1 : 0), (x, y) -> x.combine(y, (a, b) -> a < b ? 1 : 0));
    }

    /** A tie is shared. */
    static Junction maxSharing() {
        return max((x, y) -> x.combine(y, Junctions::share), (x, y) -> y.combine(x, Junctions::share));
    }

    /** A tie is paid twice. */
    static Junction maxPayingBoth() {
        return max((x, y) -> x.combine(y, (a, b) -> a >= b ? 1 : 0), (x, y) -> x.combine(y, (a, b) -> a <= b ? 1 : 0));
    }

    private static double share(double a, double b) {
        return a > b ? 1 : a < b ? 0 : 0.5;
    }

    private static Junction max(BinaryOperator<Matrix> first, BinaryOperator<Matrix> second) {
        return (x, y, mode) -> new Pass(x.combine(y, Math::max),
                d -> Gradients.ofInputs(d.hadamard(first.apply(x, y)), d.hadamard(second.apply(x, y))));
    }
}
