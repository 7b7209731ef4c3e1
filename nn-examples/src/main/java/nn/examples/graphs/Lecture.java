package nn.examples.graphs;

import java.util.List;
import java.util.stream.DoubleStream;

/** The graphs that lectures draw on the board, and the inputs they take. */
enum Lecture implements ScalarFunction {

    /** Stanford's course CS231n. */
    PRODUCT("(x + y) z", List.of("x", "y", "z"), -2, 5, -4) {
        @Override
        public <T> T of(Gates<T> gates, List<T> x) {
            return gates.times(gates.plus(x.get(0), x.get(1)), x.get(2));
        }
    },

    /** The same course: a neuron of two inputs. */
    NEURON("s(w0 x0 + w1 x1 + w2)", List.of("w0", "w1", "w2", "x0", "x1"), 2, -3, -3, -1, -2) {
        @Override
        public <T> T of(Gates<T> gates, List<T> x) {
            T first = gates.times(x.get(0), x.get(3));
            T second = gates.times(x.get(1), x.get(4));
            return gates.sigmoid(gates.plus(gates.plus(first, second), x.get(2)));
        }
    },

    /** The notes of that course: x and y each feed several gates. */
    QUOTIENT("(x + s(y)) / (s(x) + (x + y)^2)", List.of("x", "y"), 3, -4) {
        @Override
        public <T> T of(Gates<T> gates, List<T> x) {
            T numerator = gates.plus(x.get(0), gates.sigmoid(x.get(1)));
            T square = gates.square(gates.plus(x.get(0), x.get(1)));
            T denominator = gates.plus(gates.sigmoid(x.get(0)), square);
            return gates.times(numerator, gates.reciprocal(denominator));
        }
    },

    /** Saito, <i>Deep Learning from Scratch</i>, section 5.2. */
    SHOPPING("(apple apples + orange oranges) tax", List.of("apple", "apples", "orange", "oranges", "tax"),
            100, 2, 150, 3, 1.1) {
        @Override
        public <T> T of(Gates<T> gates, List<T> x) {
            T apples = gates.times(x.get(0), x.get(1));
            T oranges = gates.times(x.get(2), x.get(3));
            return gates.times(gates.plus(apples, oranges), x.get(4));
        }
    },

    /** CS231n again: a max gate, and a value that is added to itself. */
    MAXIMUM("2 (x y + max(z, w))", List.of("x", "y", "z", "w"), 3, -4, 2, -1) {
        @Override
        public <T> T of(Gates<T> gates, List<T> x) {
            T sum = gates.plus(gates.times(x.get(0), x.get(1)), gates.max(x.get(2), x.get(3)));
            return gates.plus(sum, sum);
        }
    };

    private final String formula;
    private final List<String> inputs;
    private final List<Double> point;

    Lecture(String formula, List<String> inputs, double... point) {
        this.formula = formula;
        this.inputs = inputs;
        this.point = DoubleStream.of(point).boxed().toList();
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    /** Where the lecture takes it. */
    List<Double> point() {
        return point;
    }
}
