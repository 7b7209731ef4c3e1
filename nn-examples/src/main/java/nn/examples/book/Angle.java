package nn.examples.book;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Parameter;
import nn.core.Pass;
import nn.optim.Examples;

/** The angle between the gradient that a network claims and the true one, in the space of all its parameters. */
final class Angle {

    private static final Mode MODE = Mode.training(1);

    private Angle() {}

    /** {@code g · t / (‖g‖ ‖t‖)}, with the claimed gradient g, and t that of the twin at the same parameters. */
    static double cosine(Contestant contestant, Layer network, Examples examples) {
        List<Matrix> g = gradient(network, contestant.loss(), examples);
        List<Matrix> t = gradient(twin(contestant, network), contestant.twin().loss(), examples);
        return dot(g, t) / Math.sqrt(dot(g, g) * dot(t, t));
    }

    private static Layer twin(Contestant contestant, Layer network) {
        Layer twin = contestant.twin().network(new SplittableRandom(1));
        Map<String, Parameter> values = network.parameters();
        twin.parameters().forEach((name, parameter) -> parameter.set(values.get(name).value()));
        return twin;
    }

    /** Training mode moves running averages, and a measurement should not. */
    private static List<Matrix> gradient(Layer network, Loss loss, Examples examples) {
        ModelState before = ModelState.of(network);
        Pass pass = network.forward(examples.x(), MODE);
        Gradients gradients = pass.backward(loss.gradient(pass.output(), examples.target()));
        before.restore();
        return network.parameters().values().stream().map(gradients::of).toList();
    }

    private static double dot(List<Matrix> a, List<Matrix> b) {
        return IntStream.range(0, a.size()).mapToDouble(i -> a.get(i).hadamard(b.get(i)).sum()).sum();
    }
}
