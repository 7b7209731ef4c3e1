package nn.core;

/**
 * Where two paths meet: a function of two batches with its own derivative, such as add, multiply,
 * attention or a recurrent cell. The laws of {@link Layer} hold; its passes yield {@link
 * Gradients#first} and {@link Gradients#second}.
 */
public non-sealed interface Junction extends Part {

    /**
     * {@return one forward pass over two batches} Throws IllegalArgumentException for shapes that do not fit.
     *
     * @param x the first input, N rows
     * @param y the second input, in most junctions as many rows
     * @param mode settles what is random; its child modes go to the parts inside
     */
    Pass forward(Matrix x, Matrix y, Mode mode);
}
