package nn.examples.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Matrix;

/**
 * The line on which a function of the plane takes the value 0, as far as it shows on a grid: a piece of it in each
 * triangle at whose corners the signs differ, between the two sides that it crosses.
 *
 * <p>Source: Bloomenthal, <i>Polygonization of Implicit Surfaces</i>, 1988, here in the plane.
 */
final class Contour {

    private final Matrix values;
    private final double[] across;
    private final double[] up;
    private final List<double[]> pieces = new ArrayList<>();

    /** The value at row i and column j belongs to the place (across[j], up[i]). */
    Contour(Matrix values, double[] across, double[] up) {
        this.values = values;
        this.across = across;
        this.up = up;
        for (int i = 0; i + 1 < up.length; i++) {
            for (int j = 0; j + 1 < across.length; j++) {
                addTriangle(new int[] {i, j}, new int[] {i, j + 1}, new int[] {i + 1, j});
                addTriangle(new int[] {i + 1, j + 1}, new int[] {i, j + 1}, new int[] {i + 1, j});
            }
        }
    }

    /** The ends of every piece, and a NaN between it and the next, which lifts the pen. */
    double[] x() {
        return coordinate(0);
    }

    double[] y() {
        return coordinate(1);
    }

    private double[] coordinate(int which) {
        return pieces.stream().flatMapToDouble(piece -> DoubleStream.of(
                piece[which], piece[which + 2], Double.NaN)).toArray();
    }

    private void addTriangle(int[]... corners) {
        List<double[]> ends = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            int[] a = corners[k];
            int[] b = corners[(k + 1) % 3];
            if (value(a) > 0 != value(b) > 0) {
                ends.add(crossing(a, b));
            }
        }
        if (!ends.isEmpty()) {
            pieces.add(new double[] {ends.get(0)[0], ends.get(0)[1], ends.get(1)[0], ends.get(1)[1]});
        }
    }

    private double[] crossing(int[] a, int[] b) {
        // the straight line between both values is 0 at this part of the way
        double part = value(a) / (value(a) - value(b));
        return new double[] {
            across[a[1]] + part * (across[b[1]] - across[a[1]]), up[a[0]] + part * (up[b[0]] - up[a[0]])};
    }

    private double value(int[] place) {
        return values.get(place[0], place[1]);
    }

    /** So many places from the first to the last, evenly spaced. */
    static double[] places(double first, double last, int count) {
        return IntStream.range(0, count).mapToDouble(k -> first + k * (last - first) / (count - 1)).toArray();
    }
}
