package nn.examples.graphs;

import java.util.List;

/** A function of several numbers, written once out of gates: what it computes depends on the kind of number. */
interface ScalarFunction {

    /** The formula, as it is written on the board. */
    String formula();

    /** The names of the inputs, in their order. */
    List<String> inputs();

    <T> T of(Gates<T> gates, List<T> x);
}
