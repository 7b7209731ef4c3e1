package nn.core;

import java.util.Map;

/** A layer for tests: {@code y = factor · x}, and in training it remembers the mean of its first column. */
final class Scale implements Layer {

    final Parameter factor;
    final RunningAverage mean = new RunningAverage(Matrix.rowOf(0), 0.5);

    Scale(double factor) {
        this.factor = Parameter.of(Matrix.rowOf(factor));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        if (mode instanceof Mode.Training) {
            mean.update(x.columnMeans().columns(0, 1));
        }
        double a = factor.value().get(0, 0);
        return new Pass(x.times(a), dy -> backward(x, a, dy));
    }

    private Gradients backward(Matrix x, double a, Matrix dy) {
        return Gradients.ofInput(() -> dy.times(a)).and(factor, Matrix.rowOf(x.hadamard(dy).sum()));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("factor", factor);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of("mean", mean);
    }
}
