package nn.core;

/**
 * The shape of a matrix. Prints as {@code 3 x 4}.
 *
 * @param rows at least 1
 * @param columns at least 1
 */
public record Shape(int rows, int columns) {

    /** {@return the number of entries} */
    public long entries() {
        return (long) rows * columns;
    }

    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
