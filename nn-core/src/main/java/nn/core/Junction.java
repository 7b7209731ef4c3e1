package nn.core;

/**
 * Where two paths meet: a function of two batches with its own derivative, such as add, multiply,
 * attention or a recurrent cell. The laws of {@link Layer} hold; its passes yield {@link
 * Gradients#first} and {@link Gradients#second}.
 */
public non-sealed interface Junction extends Part {

    /** One forward pass over two batches. Throws IllegalArgumentException for shapes that do not fit. */
    Pass forward(Matrix x, Matrix y, Mode mode);
}
