package nn.rivals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import nn.core.Matrix;
import nn.core.Parameter;

/** Plain central differences of a trial's output: {@code (y(v + h) − y(v − h)) / 2h}. */
record Differences(Trial trial, double h) {

    /** The derivative of the output with respect to one entry of a variable. */
    Matrix entry(Parameter variable, int row, int column) {
        Matrix value = variable.value();
        Matrix unit = value.times(0).with(row, column, 1);
        return along(List.of(variable), List.of(unit));
    }

    /** The derivative of the output as several variables move together, each in a direction of its own. */
    Matrix along(List<Parameter> variables, List<Matrix> directions) {
        Matrix up = moved(variables, directions, h);
        Matrix down = moved(variables, directions, -h);
        return up.minus(down).times(1 / (2 * h));
    }

    private Matrix moved(List<Parameter> variables, List<Matrix> directions, double step) {
        List<Matrix> values = variables.stream().map(Parameter::value).toList();
        try {
            for (int i = 0; i < values.size(); i++) {
                variables.get(i).set(values.get(i).plus(directions.get(i).times(step)));
            }
            return trial.output();
        } finally {
            for (int i = 0; i < values.size(); i++) {
                variables.get(i).set(values.get(i));
            }
        }
    }

    /** The derivative of {@code Σ dy ⊙ y} with respect to every entry of a variable. */
    Matrix gradient(Parameter variable, Matrix dy) {
        return Matrix.generate(variable.value().rows(), variable.value().columns(),
                (i, j) -> entry(variable, i, j).hadamard(dy).sum());
    }

    /** A direction for each variable, its entries from a source. */
    static List<Matrix> directions(List<Parameter> variables, DoubleSupplier source) {
        List<Matrix> directions = new ArrayList<>();
        for (Parameter v : variables) {
            directions.add(Matrix.draw(v.value().rows(), v.value().columns(), source));
        }
        return directions;
    }

    /** {@code Σ aᵢ ⊙ bᵢ}: what gradients say of the change along directions. */
    static double dot(List<Matrix> a, List<Matrix> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i).hadamard(b.get(i)).sum();
        }
        return sum;
    }
}
