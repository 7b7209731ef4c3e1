package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Verdict;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.L2Penalty;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Optimizer;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The L2 penalty has no contract of its own: the loss of a network with its penalty is checked as one function. */
class L2PenaltyTest {

    private static final Mode MODE = Mode.training(1);

    /** What is learned, as a function of one parameter: the prediction of this loss is the parameter's value. */
    private record Penalised(Layer model, Parameter parameter, L2Penalty penalty, Matrix x, Loss loss)
            implements Loss {

        private Pass pass(Matrix value) {
            parameter.set(value);
            return model.forward(x, MODE);
        }

        @Override
        public double value(Matrix value, Matrix target) {
            return loss.value(pass(value).output(), target) + penalty.value(model);
        }

        @Override
        public Matrix gradient(Matrix value, Matrix target) {
            Pass pass = pass(value);
            Gradients gradients = pass.backward(loss.gradient(pass.output(), target));
            return penalty.addTo(gradients, model).of(parameter);
        }
    }

    /** Two layers, and the first of them again between. The biases are drawn, too. */
    private static Layer model(RandomGenerator random) {
        Dense shared = new Dense(3, 3, random);
        Layer model = new Sequential(shared, new Tanh(), shared, new Tanh(), new Dense(3, 2, random));
        model.parameters().values().forEach(p -> p.set(p.value().map(v -> random.nextGaussian())));
        return model;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theGradientsOfLossAndPenaltyAgreeForEveryParameter(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer model = model(random);
        Matrix x = Matrix.draw(4, 3, random::nextGaussian);
        Matrix target = ClassTargets.softened(Matrix.zeros(4, 2), random);
        for (Parameter parameter : model.parameters().values()) {
            Loss whole = new Penalised(model, parameter, new L2Penalty(0.7), x, new SoftmaxCrossEntropy());
            assertEquals(Verdict.AGREES,
                    new GradientCheck(seed).check(whole, parameter.value(), target).orThrow().verdict());
        }
    }

    /** From an input of 0 no gradient of the loss reaches the weight; each step leaves 1 − 1/2 · 1/4 of it. */
    @Test
    void aTrainerTakesThePenaltyAroundItsOptimizer() {
        Dense model = new Dense(Matrix.of(2, 1, 64, -128), Matrix.rowOf(3));
        Optimizer descent = new GradientDescent(model, 0.5);
        L2Penalty penalty = new L2Penalty(0.25);
        Trainer trainer = new Trainer(model, new MeanSquaredError(),
                gradients -> descent.step(penalty.addTo(gradients, model)), Batches.whole(), 1);
        trainer.train(new Examples(Matrix.zeros(4, 2), Matrix.zeros(4, 1)), 2, TrainingListener.silent());
        assertEquals(Matrix.of(2, 1, 49, -98), model.parameters().get("weight").value());
    }
}
