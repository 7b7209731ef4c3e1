package nn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.layers.BatchNorm;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Window;

/** The networks that are measured. The other libraries' scripts build the same. */
final class Networks {

    static final ImageShape IMAGE = new ImageShape(28, 28, 1);

    private static final Window THREE = Window.of(3, 3).withPadding(1, 1);
    private static final Window HALVING = Window.of(2, 2).withStride(2, 2);

    /** What follows a hidden dense layer. */
    enum Hidden { RELU, BATCH_NORM_AND_RELU }

    private Networks() {}

    /** 784-256-128-10, for images of MNIST's size. */
    static Sequential images(Hidden hidden) {
        return dense(hidden, 784, 256, 128, Data.CLASSES);
    }

    /** 64-64-10, for the digits that come with the project. */
    static Sequential digits() {
        return dense(Hidden.RELU, 64, 64, Data.CLASSES);
    }

    private static Sequential dense(Hidden hidden, int... widths) {
        RandomGenerator random = Data.random();
        List<Layer> layers = new ArrayList<>();
        int last = widths.length - 1;
        for (int i = 1; i < last; i++) {
            layers.add(new Dense(widths[i - 1], widths[i], random));
            if (hidden == Hidden.BATCH_NORM_AND_RELU) {
                layers.add(new BatchNorm(widths[i]));
            }
            layers.add(new Relu());
        }
        layers.add(new Dense(widths[last - 1], widths[last], random));
        return new Sequential(layers);
    }

    /** Two convolutions, each with ReLU and pooling, and a dense layer. */
    static Sequential convolution() {
        RandomGenerator random = Data.random();
        Conv2d first = new Conv2d(IMAGE, 8, THREE, random);
        MaxPool2d firstPool = new MaxPool2d(first.output(), HALVING);
        Conv2d second = new Conv2d(firstPool.output(), 16, THREE, random);
        MaxPool2d secondPool = new MaxPool2d(second.output(), HALVING);
        return new Sequential(first, new Relu(), firstPool, second, new Relu(), secondPool,
                new Dense(secondPool.output().size(), Data.CLASSES, random));
    }
}
