package nn.examples.figures;

import java.util.List;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.data.Digits;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;
import org.knowm.xchart.HeatMapChart;

/** One digit, and what two filters of nine weights make of it: where it grows brighter to the right, and downwards. */
final class EdgesChart {

    private static final ImageShape IMAGE = new ImageShape(8, 8, 1);
    private static final Window THREE = Window.of(3, 3).withPadding(1, 1);
    private static final int DIGIT = 0;

    private static final Matrix RIGHT = Matrix.columnOf(
            -1, 0, 1,
            -1, 0, 1,
            -1, 0, 1).times(1.0 / 3);
    private static final Matrix DOWN = Matrix.columnOf(
            -1, -1, -1,
            0, 0, 0,
            1, 1, 1).times(1.0 / 3);

    private EdgesChart() {}

    static HeatMapChart chart() {
        return new Tiles(8, 3).chart("A digit, its edges to the right, its edges downwards", 598, pictures());
    }

    static List<Matrix> pictures() {
        Matrix digit = Digits.read().training().x().row(DIGIT);
        return Stream.of(Stream.of(digit), Stream.of(RIGHT, DOWN).map(filter -> response(digit, filter)))
                .flatMap(part -> part).toList();
    }

    private static Matrix response(Matrix digit, Matrix filter) {
        return new Conv2d(IMAGE, THREE, filter, Matrix.rowOf(0)).forward(digit, Mode.inference()).output();
    }
}
