package nn.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Examples;

/** Gradient descent with an objective of its own for every batch: a step on each, epoch after epoch. */
record BatchDescent(Function<Examples, DifferentiableFunction> objective, double rate) {

    /** The start, and the point after each step. */
    List<Matrix> path(Examples data, Batches batches, int epochs, Matrix start, RandomGenerator random) {
        List<Matrix> path = new ArrayList<>(List.of(start));
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (Examples batch : batches.epoch(data, random)) {
                path.add(step(batch, path.get(path.size() - 1)));
            }
        }
        return path;
    }

    Matrix step(Examples batch, Matrix from) {
        return new Descent(rate).withSteps(1).withGradientNorm(0).minimize(objective.apply(batch), from).last().x();
    }
}
