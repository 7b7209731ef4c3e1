package nn.mistakes;

import java.util.function.UnaryOperator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.golden.GoldenFile;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;

/** Holds what is made of a batch norm against numbers from elsewhere. */
record BatchNormAnswers(UnaryOperator<Layer> made) {

    private Layer norm(int features, double momentum) {
        return made.apply(new BatchNorm(features, BatchNormCopy.EPSILON, momentum, RunningVariance.UNBIASED));
    }

    /** The scores of a network with a batch norm in it. */
    void training() {
        GoldenFile golden = GoldenFile.read("net_mlp");
        Layer norm = norm(5, 0.1);
        norm.parameters().get("gamma").set(golden.given("gamma1"));
        norm.parameters().get("beta").set(golden.given("beta1"));
        Layer network = new Sequential(new Dense(golden.given("W1").transpose(), golden.given("b1")), norm, new Relu(),
                new Dense(golden.given("W2").transpose(), golden.given("b2")));
        golden.compare("scores1", network.forward(golden.given("x"), Mode.training(0)).output());
    }

    void runningAverages() {
        GoldenFile golden = GoldenFile.read("bn1d_train");
        Layer norm = norm(3, golden.option("momentum_new"));
        norm.forward(golden.given("x1"), Mode.training(0));
        golden.compare("running_mean1", BatchNormCopy.runningMean(norm).value());
        golden.compare("running_var1", BatchNormCopy.runningVariance(norm).value());
    }

    void inference() {
        GoldenFile golden = GoldenFile.read("bn1d_eval");
        Layer norm = norm(2, 0.1);
        norm.parameters().get("gamma").set(golden.given("gamma"));
        norm.parameters().get("beta").set(golden.given("beta"));
        BatchNormCopy.runningMean(norm).set(golden.given("running_mean"));
        BatchNormCopy.runningVariance(norm).set(golden.given("running_var"));
        golden.compare("y", norm.forward(golden.given("x"), Mode.inference()).output());
    }

    Matrix nearZero() {
        return shifted(0);
    }

    Matrix farFromZero() {
        return shifted(0x1p27);
    }

    /** Four rows of multiples of 1/4: their mean is exact at either place, and so is what is left without it. */
    private Matrix shifted(double shift) {
        Matrix x = Matrix.of(4, 2, 0.25, -1, 1.5, 2, -0.75, 0.5, 2, -2.5);
        return norm(2, 0.1).forward(x.map(v -> v + shift), Mode.training(0)).output();
    }
}
