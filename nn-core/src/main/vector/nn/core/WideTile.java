package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of six rows by four vectors, for machines with 32 vector registers: 24 of them hold y, four b, one an entry
 * of a.
 */
final class WideTile implements VectorTile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 4 * LANES;

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
        DoubleVector y0c = DoubleVector.fromArray(SPECIES, x, xAt + 2 * LANES);
        DoubleVector y0d = DoubleVector.fromArray(SPECIES, x, xAt + 3 * LANES);
        DoubleVector y1a = DoubleVector.fromArray(SPECIES, x, xAt + xStride);
        DoubleVector y1b = DoubleVector.fromArray(SPECIES, x, xAt + xStride + LANES);
        DoubleVector y1c = DoubleVector.fromArray(SPECIES, x, xAt + xStride + 2 * LANES);
        DoubleVector y1d = DoubleVector.fromArray(SPECIES, x, xAt + xStride + 3 * LANES);
        DoubleVector y2a = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride);
        DoubleVector y2b = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride + LANES);
        DoubleVector y2c = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride + 2 * LANES);
        DoubleVector y2d = DoubleVector.fromArray(SPECIES, x, xAt + 2 * xStride + 3 * LANES);
        DoubleVector y3a = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride);
        DoubleVector y3b = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride + LANES);
        DoubleVector y3c = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride + 2 * LANES);
        DoubleVector y3d = DoubleVector.fromArray(SPECIES, x, xAt + 3 * xStride + 3 * LANES);
        DoubleVector y4a = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride);
        DoubleVector y4b = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride + LANES);
        DoubleVector y4c = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride + 2 * LANES);
        DoubleVector y4d = DoubleVector.fromArray(SPECIES, x, xAt + 4 * xStride + 3 * LANES);
        DoubleVector y5a = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride);
        DoubleVector y5b = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride + LANES);
        DoubleVector y5c = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride + 2 * LANES);
        DoubleVector y5d = DoubleVector.fromArray(SPECIES, x, xAt + 5 * xStride + 3 * LANES);
        for (int p = 0; p < depth; p++) {
            int row = strip + p * WIDTH;
            DoubleVector ba = DoubleVector.fromArray(SPECIES, b, row);
            DoubleVector bb = DoubleVector.fromArray(SPECIES, b, row + LANES);
            DoubleVector bc = DoubleVector.fromArray(SPECIES, b, row + 2 * LANES);
            DoubleVector bd = DoubleVector.fromArray(SPECIES, b, row + 3 * LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aAt + p]);
            y0a = a0.fma(ba, y0a);
            y0b = a0.fma(bb, y0b);
            y0c = a0.fma(bc, y0c);
            y0d = a0.fma(bd, y0d);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[aAt + aStride + p]);
            y1a = a1.fma(ba, y1a);
            y1b = a1.fma(bb, y1b);
            y1c = a1.fma(bc, y1c);
            y1d = a1.fma(bd, y1d);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[aAt + 2 * aStride + p]);
            y2a = a2.fma(ba, y2a);
            y2b = a2.fma(bb, y2b);
            y2c = a2.fma(bc, y2c);
            y2d = a2.fma(bd, y2d);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[aAt + 3 * aStride + p]);
            y3a = a3.fma(ba, y3a);
            y3b = a3.fma(bb, y3b);
            y3c = a3.fma(bc, y3c);
            y3d = a3.fma(bd, y3d);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[aAt + 4 * aStride + p]);
            y4a = a4.fma(ba, y4a);
            y4b = a4.fma(bb, y4b);
            y4c = a4.fma(bc, y4c);
            y4d = a4.fma(bd, y4d);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[aAt + 5 * aStride + p]);
            y5a = a5.fma(ba, y5a);
            y5b = a5.fma(bb, y5b);
            y5c = a5.fma(bc, y5c);
            y5d = a5.fma(bd, y5d);
        }
        y0a.intoArray(y, yAt);
        y0b.intoArray(y, yAt + LANES);
        y0c.intoArray(y, yAt + 2 * LANES);
        y0d.intoArray(y, yAt + 3 * LANES);
        y1a.intoArray(y, yAt + yStride);
        y1b.intoArray(y, yAt + yStride + LANES);
        y1c.intoArray(y, yAt + yStride + 2 * LANES);
        y1d.intoArray(y, yAt + yStride + 3 * LANES);
        y2a.intoArray(y, yAt + 2 * yStride);
        y2b.intoArray(y, yAt + 2 * yStride + LANES);
        y2c.intoArray(y, yAt + 2 * yStride + 2 * LANES);
        y2d.intoArray(y, yAt + 2 * yStride + 3 * LANES);
        y3a.intoArray(y, yAt + 3 * yStride);
        y3b.intoArray(y, yAt + 3 * yStride + LANES);
        y3c.intoArray(y, yAt + 3 * yStride + 2 * LANES);
        y3d.intoArray(y, yAt + 3 * yStride + 3 * LANES);
        y4a.intoArray(y, yAt + 4 * yStride);
        y4b.intoArray(y, yAt + 4 * yStride + LANES);
        y4c.intoArray(y, yAt + 4 * yStride + 2 * LANES);
        y4d.intoArray(y, yAt + 4 * yStride + 3 * LANES);
        y5a.intoArray(y, yAt + 5 * yStride);
        y5b.intoArray(y, yAt + 5 * yStride + LANES);
        y5c.intoArray(y, yAt + 5 * yStride + 2 * LANES);
        y5d.intoArray(y, yAt + 5 * yStride + 3 * LANES);
    }
}
