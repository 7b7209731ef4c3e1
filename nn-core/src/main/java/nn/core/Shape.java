package nn.core;

/** The shape of a matrix. Prints as {@code 3 x 4}. */
public record Shape(int rows, int columns) {

    /** The number of entries. */
    public long entries() {
        return (long) rows * columns;
    }

    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
