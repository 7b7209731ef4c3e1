package nn.core;

/** The shape of a matrix. Prints as {@code 3 x 4}. */
public record Shape(int rows, int columns) {

    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
