package nn.layers;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Require;

/**
 * What every recurrent cell learns, for one or several gates side by side, each of hidden columns.
 *
 * @param input Wx, inputs x (gates · hidden)
 * @param recurrent Wh, hidden x (gates · hidden)
 * @param bias b, 1 x (gates · hidden)
 */
record RecurrentWeights(Parameter input, Parameter recurrent, Parameter bias) {

    /** Given matrices, for a cell of that name and so many gates. Throws IllegalArgumentException for other shapes. */
    static RecurrentWeights of(String cell, int gates, Matrix input, Matrix recurrent, Matrix bias) {
        int columns = gates * recurrent.rows();
        Require.that(recurrent.columns() == columns, "%s: the recurrent weight is hidden x %s, not %s",
                cell, gates == 1 ? "hidden" : "(" + gates + " · hidden)", recurrent.shape());
        Require.that(input.columns() == columns, "%s: with a recurrent weight of %s the input weight must have %d "
                + "columns, not %d", cell, recurrent.shape(), columns, input.columns());
        Require.that(bias.rows() == 1 && bias.columns() == columns, "%s: with a recurrent weight of %s the bias must "
                + "be 1 x %d, not %s", cell, recurrent.shape(), columns, bias.shape());
        return new RecurrentWeights(Parameter.of(input), Parameter.of(recurrent), Parameter.withoutDecay(bias));
    }

    /**
     * Gate by gate, input weights by Glorot's uniform rule and orthogonal recurrent weights (Saxe et al. 2014), each of
     * which alone neither stretches nor shrinks what flows back through it. Biases are zero.
     */
    static RecurrentWeights drawn(String cell, int gates, int inputs, int hidden, RandomGenerator random) {
        Require.that(inputs >= 1 && hidden >= 1,
                "%s: there is at least one input and one hidden column, not %d and %d", cell, inputs, hidden);
        Matrix input = besides(gates, () -> Initializer.glorotUniform().weight(inputs, hidden, random));
        Matrix recurrent = besides(gates, () -> Initializer.orthogonal().weight(hidden, hidden, random));
        return of(cell, gates, input, recurrent, Matrix.zeros(1, gates * hidden));
    }

    private static Matrix besides(int gates, Supplier<Matrix> drawn) {
        return Stream.generate(drawn).limit(gates).reduce(Matrix::beside).orElseThrow();
    }

    int inputs() {
        return input.value().rows();
    }

    int hidden() {
        return recurrent.value().rows();
    }

    /** Throws IllegalArgumentException, with the cell as it prints, unless a step can be made of x and the state. */
    void require(RecurrentCell cell, Matrix x, Matrix state) {
        Require.that(x.rows() == state.rows() && x.columns() == inputs() && state.columns() == cell.stateColumns(),
                "%s needs two inputs with equally many rows and with %d and %d columns, not %s and %s",
                cell, inputs(), cell.stateColumns(), x.shape(), state.shape());
    }

    Map<String, Parameter> parameters() {
        return Named.of("inputWeight", input, "recurrentWeight", recurrent, "bias", bias);
    }
}
