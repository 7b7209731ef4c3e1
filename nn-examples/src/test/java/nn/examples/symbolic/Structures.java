package nn.examples.symbolic;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** Commons Math's numbers that carry their derivatives by x and y, at a point. */
record Structures(double x, double y) implements Arithmetic<DerivativeStructure> {

    @Override
    public DerivativeStructure constant(double value) {
        return new DerivativeStructure(2, 1, value);
    }

    @Override
    public DerivativeStructure variable(String name) {
        return name.equals("x") ? new DerivativeStructure(2, 1, 0, x) : new DerivativeStructure(2, 1, 1, y);
    }

    @Override
    public DerivativeStructure plus(DerivativeStructure a, DerivativeStructure b) {
        return a.add(b);
    }

    @Override
    public DerivativeStructure times(DerivativeStructure a, DerivativeStructure b) {
        return a.multiply(b);
    }

    @Override
    public DerivativeStructure power(DerivativeStructure a, int n) {
        return a.pow(n);
    }

    @Override
    public DerivativeStructure sin(DerivativeStructure a) {
        return a.sin();
    }

    @Override
    public DerivativeStructure cos(DerivativeStructure a) {
        return a.cos();
    }

    @Override
    public DerivativeStructure exp(DerivativeStructure a) {
        return a.exp();
    }
}
