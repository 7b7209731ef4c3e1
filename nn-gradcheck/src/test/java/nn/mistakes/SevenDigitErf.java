package nn.mistakes;

/**
 * The normal distribution by the error function of many old programs, which is off by up to 1.5e-7. Source: Abramowitz
 * and Stegun, <i>Handbook of Mathematical Functions</i>, 7.1.26.
 */
final class SevenDigitErf {

    private static final double P = 0.3275911;
    private static final double[] A = {0, 0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429};

    private SevenDigitErf() {}

    /** {@code ½ (1 + erf(x / √2))}. */
    static double probability(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        // erf z = 1 − (a₁ t + … + a₅ t⁵) e^(−z²) with t = 1 / (1 + p z)
        double erf = 1 - polynomial(t(z)) * Math.exp(-z * z);
        return (1 + Math.copySign(erf, x)) / 2;
    }

    /** The derivative of {@link #probability}, as exact as that is not. */
    static double density(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = t(z);
        // erf′ z = (p t² a′(t) + 2 z a(t)) e^(−z²), as ∂t/∂z = −p t²
        double slope = (P * t * t * derivative(t) + 2 * z * polynomial(t)) * Math.exp(-z * z);
        return slope / (2 * Math.sqrt(2));
    }

    private static double t(double z) {
        return 1 / (1 + P * z);
    }

    private static double polynomial(double t) {
        double sum = 0;
        for (int k = A.length - 1; k >= 0; k--) {
            sum = sum * t + A[k];
        }
        return sum;
    }

    private static double derivative(double t) {
        double sum = 0;
        for (int k = A.length - 1; k >= 1; k--) {
            sum = sum * t + k * A[k];
        }
        return sum;
    }
}
