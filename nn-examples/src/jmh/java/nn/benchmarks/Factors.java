package nn.benchmarks;

import nn.core.Matrix;

/** The products of a training step of 784-256-128-10 on 64 images: two factors as they lie in memory. */
public enum Factors {

    /** {@code x · W} of the first layer. */
    FORWARD(64, 784, Transposed.NONE, 784, 256),

    /** {@code xᵀ · ∂L/∂y} of the first layer. */
    WEIGHT_GRADIENT(64, 784, Transposed.LEFT, 64, 256),

    /** {@code ∂L/∂y · Wᵀ} of the first layer, if somebody asked for it. */
    INPUT_GRADIENT(64, 256, Transposed.RIGHT, 784, 256),

    /** {@code x · W} of the second layer. */
    SECOND_LAYER(64, 256, Transposed.NONE, 256, 128);

    /** Which of the two is transposed before they are multiplied. */
    enum Transposed { NONE, LEFT, RIGHT }

    private final Matrix left;
    private final Transposed transposed;
    private final Matrix right;

    Factors(int leftRows, int leftColumns, Transposed transposed, int rightRows, int rightColumns) {
        this.left = Data.normal(leftRows, leftColumns);
        this.transposed = transposed;
        this.right = Data.normal(rightRows, rightColumns);
    }

    /** Not transposed yet. */
    Matrix left() {
        return left;
    }

    Transposed transposed() {
        return transposed;
    }

    /** Not transposed yet. */
    Matrix right() {
        return right;
    }

    /** The first factor, transposed where it has to be. */
    Matrix first() {
        return transposed == Transposed.LEFT ? left.transpose() : left;
    }

    /** The second factor, transposed where it has to be. */
    Matrix second() {
        return transposed == Transposed.RIGHT ? right.transpose() : right;
    }

    Matrix product() {
        return first().times(second());
    }
}
