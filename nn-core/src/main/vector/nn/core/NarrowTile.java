package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of six rows by two vectors, for machines with 16 vector registers: 12 of them hold y, two b, one an entry
 * of a.
 */
final class NarrowTile implements VectorTile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 2 * LANES;

    @Override
    public int width() {
        return WIDTH;
    }

    /** Written out: vectors in an array would not stay in registers. */
    @Override
    public void add(int depth, double[] a, int aAt, int aStride, double[] b, int strip,
            double[] x, int xAt, int xStride, double[] y, int yAt, int yStride) {
        DoubleVector y0a = DoubleVector.fromArray(SPECIES, x, xAt);
        DoubleVector y0b = DoubleVector.fromArray(SPECIES, x, xAt + LANES);
        DoubleVector y1a = DoubleVector.fromArray(SPECIES, x, xAt + xStride);
        DoubleVector y1b = DoubleVector.fromArray(SPECIES, x, xAt + xStride + LANES);
        DoubleVector y2a = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        DoubleVector y2b = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride + LANES);
        DoubleVector y3a = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        DoubleVector y3b = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride + LANES);
        DoubleVector y4a = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride);
        DoubleVector y4b = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride + LANES);
        DoubleVector y5a = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride);
        DoubleVector y5b = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride + LANES);
        for (int p = 0; p < depth; p++) {
            int row = strip + p * WIDTH;
            DoubleVector ba = DoubleVector.fromArray(SPECIES, b, row);
            DoubleVector bb = DoubleVector.fromArray(SPECIES, b, row + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aAt + p]);
            y0a = a0.fma(ba, y0a);
            y0b = a0.fma(bb, y0b);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[aAt + aStride + p]);
            y1a = a1.fma(ba, y1a);
            y1b = a1.fma(bb, y1b);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[aAt + 2 * aStride + p]);
            y2a = a2.fma(ba, y2a);
            y2b = a2.fma(bb, y2b);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[aAt + 3 * aStride + p]);
            y3a = a3.fma(ba, y3a);
            y3b = a3.fma(bb, y3b);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[aAt + 4 * aStride + p]);
            y4a = a4.fma(ba, y4a);
            y4b = a4.fma(bb, y4b);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[aAt + 5 * aStride + p]);
            y5a = a5.fma(ba, y5a);
            y5b = a5.fma(bb, y5b);
        }
        y0a.intoArray(y, yAt);
        y0b.intoArray(y, yAt + LANES);
        y1a.intoArray(y, yAt + yStride);
        y1b.intoArray(y, yAt + yStride + LANES);
        y2a.intoArray(y, yAt + 2 * yStride);
        y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y3a.intoArray(y, yAt + 3 * yStride);
        y3b.intoArray(y, yAt + 3 * yStride + LANES);
        y4a.intoArray(y, yAt + 4 * yStride);
        y4b.intoArray(y, yAt + 4 * yStride + LANES);
        y5a.intoArray(y, yAt + 5 * yStride);
        y5b.intoArray(y, yAt + 5 * yStride + LANES);
    }
}
