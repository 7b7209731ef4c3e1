package nn.core;

/** A block of y that stays in registers while terms are added to it. */
interface VectorTile {

    /** Rows of a tile. */
    int HEIGHT = 6;

    /** Columns of a tile. */
    int width();

    /**
     * {@code y = x + a · b}: x and y, which may be the same, are tiles at places of arrays with rows so far apart; a is
     * as many rows, as deep as b. The rows of b stand one after the other from the start of a strip on.
     */
    void add(int depth, double[] a, int aAt, int aStride, double[] b, int strip,
            double[] x, int xAt, int xStride, double[] y, int yAt, int yStride);
}
