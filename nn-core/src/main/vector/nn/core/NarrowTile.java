package nn.core;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of five rows by two vectors, for machines with 16 vector registers and for products of few columns.
 *
 * <p>Everything is written out: vectors in an array would not stay in registers. Two terms at a time, since what a loop
 * costs besides is more than one term's share.
 */
final class NarrowTile implements VectorTile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 2 * LANES;

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
        }
    }

    @Override
    public void add(int depth, double[] groups, int group, double[] strip, double[] y, int yAt, int yStride) {
        DoubleVector y0a = DoubleVector.fromArray(SPECIES, y, yAt);
        DoubleVector y0b = DoubleVector.fromArray(SPECIES, y, yAt + LANES);
        DoubleVector y1a = DoubleVector.fromArray(SPECIES, y, yAt + yStride);
        DoubleVector y1b = DoubleVector.fromArray(SPECIES, y, yAt + yStride + LANES);
        DoubleVector y2a = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride);
        DoubleVector y2b = DoubleVector.fromArray(SPECIES, y, yAt + 2 * yStride + LANES);
        DoubleVector y3a = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride);
        DoubleVector y3b = DoubleVector.fromArray(SPECIES, y, yAt + 3 * yStride + LANES);
        DoubleVector y4a = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride);
        DoubleVector y4b = DoubleVector.fromArray(SPECIES, y, yAt + 4 * yStride + LANES);
        for (int p = 0; p < depth; p += 2) {
            int a = group + p * STEP;
            int b = p * WIDTH;
            DoubleVector b0a = DoubleVector.fromArray(SPECIES, strip, b);
            DoubleVector b0b = DoubleVector.fromArray(SPECIES, strip, b + LANES);
            DoubleVector a00 = DoubleVector.broadcast(SPECIES, groups[a]);
            y0a = a00.fma(b0a, y0a);
            y0b = a00.fma(b0b, y0b);
            DoubleVector a01 = DoubleVector.broadcast(SPECIES, groups[a + 1]);
            y1a = a01.fma(b0a, y1a);
            y1b = a01.fma(b0b, y1b);
            DoubleVector a02 = DoubleVector.broadcast(SPECIES, groups[a + 2]);
            y2a = a02.fma(b0a, y2a);
            y2b = a02.fma(b0b, y2b);
            DoubleVector a03 = DoubleVector.broadcast(SPECIES, groups[a + 3]);
            y3a = a03.fma(b0a, y3a);
            y3b = a03.fma(b0b, y3b);
            DoubleVector a04 = DoubleVector.broadcast(SPECIES, groups[a + 4]);
            y4a = a04.fma(b0a, y4a);
            y4b = a04.fma(b0b, y4b);
            DoubleVector b1a = DoubleVector.fromArray(SPECIES, strip, b + WIDTH);
            DoubleVector b1b = DoubleVector.fromArray(SPECIES, strip, b + WIDTH + LANES);
            DoubleVector a10 = DoubleVector.broadcast(SPECIES, groups[a + STEP]);
            y0a = a10.fma(b1a, y0a);
            y0b = a10.fma(b1b, y0b);
            DoubleVector a11 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 1]);
            y1a = a11.fma(b1a, y1a);
            y1b = a11.fma(b1b, y1b);
            DoubleVector a12 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 2]);
            y2a = a12.fma(b1a, y2a);
            y2b = a12.fma(b1b, y2b);
            DoubleVector a13 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 3]);
            y3a = a13.fma(b1a, y3a);
            y3b = a13.fma(b1b, y3b);
            DoubleVector a14 = DoubleVector.broadcast(SPECIES, groups[a + STEP + 4]);
            y4a = a14.fma(b1a, y4a);
            y4b = a14.fma(b1b, y4b);
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
    }
}
