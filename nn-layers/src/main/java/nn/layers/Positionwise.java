package nn.layers;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.core.Require;

/**
 * One layer at every position of a row: N rows of P positions with so many columns each are given to the body as N · P
 * rows. What the body makes of them is read as N rows again; it may change the number of columns of a position.
 *
 * <p>With channels last, {@code new Positionwise(3, new BatchNorm(3))} is batch normalisation of images of three
 * channels, and a {@link Dense} body is a 1 x 1 convolution, or a transformer's feed-forward layer. In
 * Keras it is called TimeDistributed.
 *
 * <p>Source: Vaswani et al., <i>Attention Is All You Need</i>, 2017, section 3.3.
 */
public final class Positionwise implements Layer {

    private final int columns;
    private final Layer body;

    /**
     * The columns of one position, and what is done to it.
     *
     * @param columns at least 1; a row has a multiple of it
     * @param body sees N rows of P positions as N · P rows
     */
    public Positionwise(int columns, Layer body) {
        Require.that(columns >= 1, "Positionwise: a position has at least one column, not %d", columns);
        this.columns = columns;
        this.body = body;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % columns == 0,
                "%s needs an input with %d columns for each position, not %s", this, columns, x.shape());
        Matrix positions = x.reshape(x.rows() * (x.columns() / columns), columns);
        Pass pass = body.forward(positions, mode.child(0));
        Require.that(pass.output().rows() == positions.rows(), "%s: the body turns %s into %s, but a row must stay one",
                this, positions.shape(), pass.output().shape());
        return new Pass(withRows(x.rows(), pass.output()), dy -> backward(pass, dy),
                List.of(new Pass.Child("body", body, positions, pass)));
    }

    private static Gradients backward(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(withRows(pass.output().rows(), dy));
        return gradients.hasInput()
                ? gradients.then(Gradients.ofInput(() -> withRows(dy.rows(), gradients.input())))
                : gradients;
    }

    private static Matrix withRows(int rows, Matrix x) {
        return x.reshape(rows, x.rows() * x.columns() / rows);
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("body", body);
    }

    @Override
    public String toString() {
        return "Positionwise(" + columns + ", " + body + ")";
    }
}
