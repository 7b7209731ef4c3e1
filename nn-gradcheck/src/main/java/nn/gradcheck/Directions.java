package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;

/**
 * Variables moved together, along one direction after another: {@code v + tₖ Vₖ}. How far along each, the column t, is
 * a variable of its own; its gradient is {@code Σ ∂L/∂v ⊙ Vₖ}.
 */
final class Directions {

    private final List<Variable> variables;
    private final List<List<Matrix>> directions = new ArrayList<>();

    Directions(List<Variable> variables) {
        this.variables = variables;
    }

    /** So many directions through every entry of one variable, of random signs and alike in size to its spread. */
    static Directions random(Variable variable, int count, RandomGenerator random) {
        Directions directions = new Directions(List.of(variable));
        Matrix sizes = FirstSteps.of(variable.value()).map(Directions::powerOfTwo);
        for (int k = 0; k < count; k++) {
            Matrix eighths = Matrix.draw(variable.value().rows(), variable.value().columns(), () -> eighths(random));
            directions.add(List.of(eighths.timesRow(sizes)));
        }
        return directions;
    }

    /** Few bits, so that a step is added without rounding: magnitudes of 0.5 to 1.5. */
    private static double eighths(RandomGenerator random) {
        return (random.nextBoolean() ? 1 : -1) * (4 + random.nextInt(9)) / 8.0;
    }

    static double powerOfTwo(double size) {
        return Math.scalb(1.0, Math.getExponent(size));
    }

    /** Adds a direction: for each variable, how far it moves for t = 1. */
    void add(List<Matrix> direction) {
        directions.add(direction);
    }

    boolean isEmpty() {
        return directions.isEmpty();
    }

    /** t as a variable, one row a direction. It starts where its last place is that of the entries it moves. */
    Variable along(String name) {
        Matrix start = Matrix.generate(directions.size(), 1, (k, j) -> start(directions.get(k)));
        return new Variable(name, start, t -> move(t.minus(start)), this::gradient);
    }

    private double start(List<Matrix> direction) {
        double ratio = IntStream.range(0, variables.size())
                .filter(i -> direction.get(i).maxAbs() > 0)
                .mapToDouble(i -> variables.get(i).value().maxAbs() / direction.get(i).maxAbs())
                .max().orElse(0);
        return ratio == 0 ? 0 : powerOfTwo(ratio);
    }

    private void move(Matrix t) {
        for (int i = 0; i < variables.size(); i++) {
            Matrix moved = variables.get(i).value();
            for (int k = 0; k < directions.size(); k++) {
                moved = t.get(k, 0) == 0 ? moved : moved.plus(directions.get(k).get(i).times(t.get(k, 0)));
            }
            variables.get(i).set(moved);
        }
    }

    private Matrix gradient(Gradients gradients) {
        return Matrix.generate(directions.size(), 1, (k, j) -> IntStream.range(0, variables.size())
                .mapToDouble(i -> variables.get(i).gradient().apply(gradients).hadamard(directions.get(k).get(i)).sum())
                .sum());
    }
}
