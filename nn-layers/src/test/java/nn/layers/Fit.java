package nn.layers;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** How well draws fit a distribution, whose kurtosis sets how far a sample variance strays. */
record Fit(RealDistribution distribution, double kurtosis) {

    /**
     * A right source is called wrong for one seed in a thousand. The seeds of the tests are fixed, and none of them is
     * such a one.
     */
    static final double LEVEL = 0.001;

    private static final int TESTS = 4;
    private static final int CLASSES = 20;

    static Fit normal(double variance) {
        return new Fit(new NormalDistribution(0, Math.sqrt(variance)), 3);
    }

    /** The smallest p-value of four tests, times four (Bonferroni). */
    double pValue(double[] draws) {
        return TESTS * Math.min(Math.min(ofMean(draws), ofVariance(draws)),
                Math.min(ofLargestGap(draws), ofCounts(draws)));
    }

    /** The mean of n draws has the deviation σ / √n. */
    private double ofMean(double[] draws) {
        double deviation = Math.sqrt(distribution.getNumericalVariance() / draws.length);
        return ofNormal((StatUtils.mean(draws) - distribution.getNumericalMean()) / deviation);
    }

    /** The variance of n draws has the deviation σ² · √((kurtosis − 1) / n). */
    private double ofVariance(double[] draws) {
        double variance = distribution.getNumericalVariance();
        double deviation = variance * Math.sqrt((kurtosis - 1) / draws.length);
        return ofNormal((StatUtils.variance(draws) - variance) / deviation);
    }

    private static double ofNormal(double z) {
        return 2 * new NormalDistribution(0, 1).cumulativeProbability(-Math.abs(z));
    }

    /** Kolmogorov and Smirnov, by the limit for many draws. */
    private double ofLargestGap(double[] draws) {
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double gap = test.kolmogorovSmirnovStatistic(distribution, draws);
        return 1 - test.ksSum(Math.sqrt(draws.length) * gap, 1e-12, 10_000);
    }

    /** Chi-square, over classes that are equally likely. */
    private double ofCounts(double[] draws) {
        double[] expected = new double[CLASSES];
        Arrays.fill(expected, (double) draws.length / CLASSES);
        long[] counts = new long[CLASSES];
        Arrays.stream(draws).map(distribution::cumulativeProbability)
                .forEach(p -> counts[(int) Math.min(CLASSES * p, CLASSES - 1)]++);
        return new ChiSquareTest().chiSquareTest(expected, counts);
    }
}
