package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claimEqual;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;

/**
 * The law that upstream gradients add: backward of a + b is backward of a plus backward of b, but for rounding.
 *
 * <p>From outside it is not known which terms backward sums and how they cancel. So rounding is measured: backward of
 * c · dy is c times backward of dy, and what is left of the difference, for random numbers c, is rounding.
 */
record Additivity(Specimen specimen, Mode mode, RandomGenerator random) {

    /** A single rounding shows in one probe of four: sixteen probes of three gradients miss it once in a million. */
    private static final int PROBES = 16;
    /** Each gradient may still be off by several times what the probes met. */
    private static final double SAFETY = 4;
    /** Numbers c so near to 1 that what is not linear hardly shows, yet so far that each rounds in its own way. */
    private static final double NEAR = 1e-3;

    void claim(Matrix a, Matrix b) {
        Matrix sum = a.plus(b);
        Map<String, Matrix> ofA = gradients(a);
        claimEqual(specimen, mode, "the gradients of a second pass differ", gradients(a), ofA);
        Map<String, Matrix> ofB = gradients(b);
        Map<String, Double> rounding = rounding(a);
        rounding(b).forEach((variable, size) -> rounding.merge(variable, size, Double::sum));
        rounding(sum).forEach((variable, size) -> rounding.merge(variable, size, Double::sum));
        gradients(sum).forEach((variable, ofSum) -> claim(variable, ofSum.maxAbs(),
                ofSum.minus(ofA.get(variable).plus(ofB.get(variable))).maxAbs(), SAFETY * rounding.get(variable)));
    }

    private void claim(String variable, double size, double off, double allowed) {
        if (!(off <= allowed)) {
            String message = String.format(Locale.ROOT, "%s: the gradient of %s for the sum of two upstream gradients"
                            + " is not the sum of its gradients for each: off by %.3g, where rounding explains %.3g",
                    specimen.in(mode), variable, off, allowed);
            throw new Deviation(message, Map.of(variable, off / size));
        }
    }

    /** How far rounding takes the gradient of each variable: at least one unit in the last place of its largest. */
    private Map<String, Double> rounding(Matrix dy) {
        Map<String, Matrix> gradients = gradients(dy);
        Map<String, Double> largest = new HashMap<>();
        gradients.forEach((variable, gradient) -> largest.put(variable, Math.ulp(gradient.maxAbs())));
        for (int probe = 0; probe < PROBES; probe++) {
            double c = 1 + NEAR * random.nextDouble();
            gradients(dy.times(c)).forEach((variable, scaled) ->
                    largest.merge(variable, scaled.minus(gradients.get(variable).times(c)).maxAbs(), Math::max));
        }
        return largest;
    }

    private Map<String, Matrix> gradients(Matrix dy) {
        return specimen.gradients(mode, dy);
    }
}
