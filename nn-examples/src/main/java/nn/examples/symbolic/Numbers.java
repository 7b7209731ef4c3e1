package nn.examples.symbolic;

import java.util.Map;
import nn.core.Require;

/** Plain arithmetic, with a value for every variable. */
record Numbers(Map<String, Double> values) implements Arithmetic<Double> {

    Numbers {
        values = Map.copyOf(values);
    }

    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public Double variable(String name) {
        Require.that(values.containsKey(name), "%s has no value among %s", name, values);
        return values.get(name);
    }

    @Override
    public Double plus(Double a, Double b) {
        return a + b;
    }

    @Override
    public Double times(Double a, Double b) {
        return a * b;
    }

    @Override
    public Double power(Double a, int n) {
        return Math.pow(a, n);
    }

    @Override
    public Double sin(Double a) {
        return Math.sin(a);
    }

    @Override
    public Double cos(Double a) {
        return Math.cos(a);
    }

    @Override
    public Double exp(Double a) {
        return Math.exp(a);
    }
}
