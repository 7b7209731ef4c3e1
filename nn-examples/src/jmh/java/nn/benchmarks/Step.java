package nn.benchmarks;

import nn.core.Layer;
import nn.core.Loss;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Optimizer;

/** One step of training, which can be taken again and again: always on the same batch. */
final class Step {

    private static final double RATE = 0.01;

    private final Layer network;
    private final Loss loss = new SoftmaxCrossEntropy();
    private final Optimizer optimizer;
    private final Examples batch;

    Step(Layer network, Examples batch) {
        this.network = network;
        this.optimizer = new GradientDescent(network, RATE);
        this.batch = batch;
    }

    /** Forward, loss, backward, update. Returns the loss before the update. */
    double take() {
        Pass pass = network.forward(batch.x(), Mode.training(1));
        double value = loss.value(pass.output(), batch.target());
        optimizer.step(pass.backward(loss.gradient(pass.output(), batch.target())));
        return value;
    }
}
