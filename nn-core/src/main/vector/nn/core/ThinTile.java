package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of five rows by one vector, for products of very few columns.
 *
 * <p>Everything is written out: vectors in an array would not stay in registers. Two terms at a time, since what a loop
 * costs besides is more than one term's share.
 */
final class ThinTile implements VectorTile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = LANES;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void pack(int depth, double[] b, int bAt, int bStride, double[] strip) {
        for (int p = 0; p < depth; p++) {
            DoubleVector.fromArray(SPECIES, b, bAt + p * bStride).intoArray(strip, p * WIDTH);
        }
    }

    @Override
    public void add(int depth, double[] groups, int group, double[] strip, double[] y, int yAt, int yStride) {
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yAt);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, yAt + yStride);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        DoubleVector y4 = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride);
        for (int p = 0; p < depth; p += 2) {
            int a = group + p * STEP;
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, strip, p * WIDTH);
            y0 = DoubleVector.broadcast(SPECIES, groups[a]).fma(b0, y0);
            y1 = DoubleVector.broadcast(SPECIES, groups[a + 1]).fma(b0, y1);
            y2 = DoubleVector.broadcast(SPECIES, groups[a + 2]).fma(b0, y2);
            y3 = DoubleVector.broadcast(SPECIES, groups[a + 3]).fma(b0, y3);
            y4 = DoubleVector.broadcast(SPECIES, groups[a + 4]).fma(b0, y4);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, strip, p * WIDTH + WIDTH);
            y0 = DoubleVector.broadcast(SPECIES, groups[a + STEP]).fma(b1, y0);
            y1 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 1]).fma(b1, y1);
            y2 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 2]).fma(b1, y2);
            y3 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 3]).fma(b1, y3);
            y4 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 4]).fma(b1, y4);
        }
        y0.intoArray(y, yAt);
        y1.intoArray(y, yAt + yStride);
        y2.intoArray(y, yAt + 2 * yStride);
        y3.intoArray(y, yAt + 3 * yStride);
        y4.intoArray(y, yAt + 4 * yStride);
    }
}
