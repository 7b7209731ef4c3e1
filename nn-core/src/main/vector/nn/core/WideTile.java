package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of five rows by four vectors, for machines with 32 vector registers: 20 of them hold y, and the nine factors
 * of one term fit beside them.
 *
 * <p>Everything is written out: vectors in an array would not stay in registers. Two terms at a time, since what a loop
 * costs besides is more than one term's share.
 */
final class WideTile implements VectorTile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 4 * LANES;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void pack(int depth, double[] b, int bAt, int bStride, double[] strip) {
        for (int p = 0; p < depth; p++) {
            int from = bAt + p * bStride;
            int to = p * WIDTH;
            DoubleVector.fromArray(SPECIES, b, from).intoArray(strip, to);
            DoubleVector.fromArray(SPECIES, b, from + LANES).intoArray(strip, to + LANES);
            DoubleVector.fromArray(SPECIES, b, from + 2 * LANES).intoArray(strip, to + 2 * LANES);
            DoubleVector.fromArray(SPECIES, b, from + 3 * LANES).intoArray(strip, to + 3 * LANES);
        }
    }

    @Override
    public void add(int depth, double[] groups, int group, double[] strip, double[] y, int yAt, int yStride) {
        DoubleVector y0a = DoubleVector.fromArray(SPECIES, y, yAt);
        DoubleVector y0b = DoubleVector.fromArray(SPECIES, y, yAt + LANES);
        DoubleVector y0c = DoubleVector.fromArray(SPECIES, y, yAt + 2 * LANES);
        DoubleVector y0d = DoubleVector.fromArray(SPECIES, y, yAt + 3 * LANES);
        DoubleVector y1a = DoubleVector.fromArray(SPECIES, y, yAt + yStride);
        DoubleVector y1b = DoubleVector.fromArray(SPECIES, y, yAt + yStride + LANES);
        DoubleVector y1c = DoubleVector.fromArray(SPECIES, y, yAt + yStride + 2 * LANES);
        DoubleVector y1d = DoubleVector.fromArray(SPECIES, y, yAt + yStride + 3 * LANES);
        DoubleVector y2a = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        DoubleVector y2b = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES);
        DoubleVector y2c = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride + 2 * LANES);
        DoubleVector y2d = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride + 3 * LANES);
        DoubleVector y3a = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        DoubleVector y3b = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES);
        DoubleVector y3c = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride + 2 * LANES);
        DoubleVector y3d = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride + 3 * LANES);
        DoubleVector y4a = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride);
        DoubleVector y4b = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride + LANES);
        DoubleVector y4c = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride + 2 * LANES);
        DoubleVector y4d = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride + 3 * LANES);
        for (int p = 0; p < depth; p += 2) {
            int a = group + p * STEP;
            int b = p * WIDTH;
            DoubleVector b0a = DoubleVector.fromArray(SPECIES, strip, b);
            DoubleVector b0b = DoubleVector.fromArray(SPECIES, strip, b + LANES);
            DoubleVector b0c = DoubleVector.fromArray(SPECIES, strip, b + 2 * LANES);
            DoubleVector b0d = DoubleVector.fromArray(SPECIES, strip, b + 3 * LANES);
            DoubleVector a00 = DoubleVector.broadcast(SPECIES, groups[a]);
            y0a = a00.fma(b0a, y0a);
            y0b = a00.fma(b0b, y0b);
            y0c = a00.fma(b0c, y0c);
            y0d = a00.fma(b0d, y0d);
            DoubleVector a01 = DoubleVector.broadcast(SPECIES, groups[a + 1]);
            y1a = a01.fma(b0a, y1a);
            y1b = a01.fma(b0b, y1b);
            y1c = a01.fma(b0c, y1c);
            y1d = a01.fma(b0d, y1d);
            DoubleVector a02 = DoubleVector.broadcast(SPECIES, groups[a + 2]);
            y2a = a02.fma(b0a, y2a);
            y2b = a02.fma(b0b, y2b);
            y2c = a02.fma(b0c, y2c);
            y2d = a02.fma(b0d, y2d);
            DoubleVector a03 = DoubleVector.broadcast(SPECIES, groups[a + 3]);
            y3a = a03.fma(b0a, y3a);
            y3b = a03.fma(b0b, y3b);
            y3c = a03.fma(b0c, y3c);
            y3d = a03.fma(b0d, y3d);
            DoubleVector a04 = DoubleVector.broadcast(SPECIES, groups[a + 4]);
            y4a = a04.fma(b0a, y4a);
            y4b = a04.fma(b0b, y4b);
            y4c = a04.fma(b0c, y4c);
            y4d = a04.fma(b0d, y4d);
            DoubleVector b1a = DoubleVector.fromArray(SPECIES, strip, b + WIDTH);
            DoubleVector b1b = DoubleVector.fromArray(SPECIES, strip, b + WIDTH + LANES);
            DoubleVector b1c = DoubleVector.fromArray(SPECIES, strip, b + WIDTH + 2 * LANES);
            DoubleVector b1d = DoubleVector.fromArray(SPECIES, strip, b + WIDTH + 3 * LANES);
            DoubleVector a10 = DoubleVector.broadcast(SPECIES, groups[a + STEP]);
            y0a = a10.fma(b1a, y0a);
            y0b = a10.fma(b1b, y0b);
            y0c = a10.fma(b1c, y0c);
            y0d = a10.fma(b1d, y0d);
            DoubleVector a11 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 1]);
            y1a = a11.fma(b1a, y1a);
            y1b = a11.fma(b1b, y1b);
            y1c = a11.fma(b1c, y1c);
            y1d = a11.fma(b1d, y1d);
            DoubleVector a12 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 2]);
            y2a = a12.fma(b1a, y2a);
            y2b = a12.fma(b1b, y2b);
            y2c = a12.fma(b1c, y2c);
            y2d = a12.fma(b1d, y2d);
            DoubleVector a13 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 3]);
            y3a = a13.fma(b1a, y3a);
            y3b = a13.fma(b1b, y3b);
            y3c = a13.fma(b1c, y3c);
            y3d = a13.fma(b1d, y3d);
            DoubleVector a14 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 4]);
            y4a = a14.fma(b1a, y4a);
            y4b = a14.fma(b1b, y4b);
            y4c = a14.fma(b1c, y4c);
            y4d = a14.fma(b1d, y4d);
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
    }
}
