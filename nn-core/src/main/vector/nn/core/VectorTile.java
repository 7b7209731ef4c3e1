package nn.core;

/** A block of y that stays in registers while terms are added to it. */
interface VectorTile {

    /** Rows of a tile. */
    int HEIGHT = 6;

    /** Columns of a tile. */
    int width();

    /**
     * {@code y = x + a · b}, a tile of each of x and y, which may be the same. a has six rows of depth entries. b has,
     * from the start of a strip on, depth rows as wide as a tile, one after the other. Rows of a, x and y are a stride
     * apart.
     */
    void add(int depth, double[] a, int aAt, int aStride, double[] b, int strip,
            double[] x, int xAt, int xStride, double[] y, int yAt, int yStride);
}
