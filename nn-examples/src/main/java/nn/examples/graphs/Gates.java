package nn.examples.graphs;

/** What scalar graphs are made of, for some kind of number. Each call is one gate. */
interface Gates<T> {

    T plus(T a, T b);

    T times(T a, T b);

    T max(T a, T b);

    T square(T a);

    T reciprocal(T a);

    /** {@code 1 / (1 + e⁻ᵃ)}. */
    T sigmoid(T a);
}
