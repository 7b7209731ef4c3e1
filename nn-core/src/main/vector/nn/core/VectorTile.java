package nn.core;

/** A block of y that stays in registers while terms are added to it. */
interface VectorTile {

    /** Rows of a tile, written out in every tile and in the packing. */
    int HEIGHT = 5;

    /** From one column of a group to the next: a power of two, for which the compiler leaves out index checks. */
    int STEP = 8;

    /** Columns of a tile. */
    int width();

    /** Copies rows of b, as wide as a tile and a stride apart, into a strip, where they follow one another. */
    void pack(int depth, double[] b, int bAt, int bStride, double[] strip);

    /**
     * {@code y += a · b}, one tile of y, of an even number of terms for each entry. A group holds columns of a, a strip
     * rows of b. Rows of y are a stride apart.
     */
    void add(int depth, double[] groups, int group, double[] strip, double[] y, int yAt, int yStride);
}
