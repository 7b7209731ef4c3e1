package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.ImageShape;
import nn.layers.Window;

/** A convolution, one channel and one filter, where the last place that saw a pixel overwrites what others sent it. */
public final class Conv2dOverlapOverwritten implements Layer {

    private final ImageShape image;
    private final Places places;
    private final Parameter weight;

    Conv2dOverlapOverwritten(ImageShape image, Window window, Matrix filter) {
        this.image = image;
        this.places = Places.of(image, window);
        this.weight = Parameter.of(filter);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        ImageShape image = new ImageShape(3, 3, 1);
        Matrix filter = Matrix.columnOf(1, 2, 3, 4);
        return Messages.of(new Conv2dOverlapOverwritten(image, Window.of(2, 2), filter), 1, image.size());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Matrix p = gather(x);
        Matrix y = p.times(w).reshape(x.rows(), places.count());
        return new Pass(y, dy -> backward(p, w, dy));
    }

    private Gradients backward(Matrix p, Matrix w, Matrix dy) {
        Matrix upstream = dy.reshape(p.rows(), 1);
        Matrix dWeight = p.transpose().times(upstream);
        return Gradients.ofInput(scatter(upstream.times(w.transpose()), dy.rows())).and(weight, dWeight);
    }

    /** A row for each image and place. */
    private Matrix gather(Matrix x) {
        return Matrix.generate(x.rows() * places.count(), places.pixels(),
                (r, pixel) -> x.get(r / places.count(), places.column(r % places.count(), pixel)));
    }

    private Matrix scatter(Matrix dPatches, int images) {
        double[] dx = new double[images * image.size()];
        for (int r = 0; r < dPatches.rows(); r++) {
            for (int pixel = 0; pixel < places.pixels(); pixel++) {
                int column = places.column(r % places.count(), pixel);
                dx[r / places.count() * image.size() + column] = dPatches.get(r, pixel);
            }
        }
        return Matrix.wrap(images, image.size(), dx);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight);
    }

    @Override
    public String toString() {
        return "Conv2dOverlapOverwritten()";
    }
}
