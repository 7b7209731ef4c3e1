package nn.benchmarks;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.layers.BatchNorm;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.ImageShape;
import nn.layers.LstmCell;
import nn.layers.Recurrent;
import nn.layers.Window;

/** Layers whose gradients are checked, every entry of the input and of every parameter. */
public enum CheckedLayer {

    /** 20 inputs, 30 outputs, 8 rows. */
    DENSE(new Dense(20, 30, Data.random()), Data.normal(8, 20)),

    /** 10 columns, 8 rows. */
    BATCH_NORM(new BatchNorm(10), Data.normal(8, 10)),

    /** 3 channels, 4 filters of 3 x 3, two images of 8 x 8. */
    CONVOLUTION(new Conv2d(new ImageShape(8, 8, 3), 4, Window.of(3, 3).withPadding(1, 1), Data.random()),
            Data.normal(2, 8 * 8 * 3)),

    /** 5 inputs, 6 units, two sequences of 4 steps. */
    LSTM(new Recurrent(new LstmCell(5, 6, Data.random()), 4), Data.normal(2, 4 * 5));

    private final Layer layer;
    private final Matrix x;

    CheckedLayer(Layer layer, Matrix x) {
        this.layer = layer;
        this.x = x;
    }

    Report check() {
        return new GradientCheck(1).check(layer, x, Mode.training(1)).orThrow();
    }
}
