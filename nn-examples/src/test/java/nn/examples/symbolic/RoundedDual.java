package nn.examples.symbolic;

/** Forward mode with rounding kept account of: a value, and its slope by one variable. */
record RoundedDual(RoundedNumber value, RoundedNumber slope) {

    /** At a point (x, y), with the slope by x. */
    record At(double x, double y) implements Arithmetic<RoundedDual> {

        @Override
        public RoundedDual constant(double value) {
            return new RoundedDual(RoundedNumber.exact(value), RoundedNumber.exact(0));
        }

        @Override
        public RoundedDual variable(String name) {
            return name.equals("x") ? new RoundedDual(RoundedNumber.exact(x), RoundedNumber.exact(1)) : constant(y);
        }

        @Override
        public RoundedDual plus(RoundedDual a, RoundedDual b) {
            return new RoundedDual(a.value.plus(b.value), a.slope.plus(b.slope));
        }

        @Override
        public RoundedDual times(RoundedDual a, RoundedDual b) {
            return new RoundedDual(a.value.times(b.value), a.slope.times(b.value).plus(a.value.times(b.slope)));
        }

        @Override
        public RoundedDual power(RoundedDual a, int n) {
            RoundedNumber slope = RoundedNumber.exact(n).times(a.value.power(n - 1));
            return new RoundedDual(a.value.power(n), slope.times(a.slope));
        }

        @Override
        public RoundedDual sin(RoundedDual a) {
            return new RoundedDual(a.value.sin(), a.value.cos().times(a.slope));
        }

        @Override
        public RoundedDual cos(RoundedDual a) {
            return new RoundedDual(a.value.cos(), RoundedNumber.exact(-1).times(a.value.sin()).times(a.slope));
        }

        @Override
        public RoundedDual exp(RoundedDual a) {
            return new RoundedDual(a.value.exp(), a.value.exp().times(a.slope));
        }
    }
}
