package nn.examples.symbolic;

/** What expressions are made of, for some kind of number. */
interface Arithmetic<T> {

    T constant(double value);

    T variable(String name);

    T plus(T a, T b);

    T times(T a, T b);

    T power(T a, int n);

    T sin(T a);

    T cos(T a);

    T exp(T a);
}
