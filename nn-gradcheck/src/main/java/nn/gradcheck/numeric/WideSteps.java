package nn.gradcheck.numeric;

import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import nn.core.Matrix;

/**
 * A function of one variable at steps far larger than those of the {@link Ladder}: where that sees nothing, is there
 * nothing to see?
 */
public final class WideSteps {

    /** However large the outputs are, at one of these steps a slope shows that they hide. */
    private static final double[] WIDER =
            DoubleStream.of(12, 24, 48, 96, 192, 384, 768).map(bits -> Math.pow(2, bits)).toArray();
    private static final double RATIO = 4;
    /** The rounding of what cancels grows with the step: now and then it looks like a slope, but seldom at so many. */
    private static final int IN_A_ROW = 3;
    /** The noise at a distance is measured with steps of so many units in the last place. */
    private static final double NOISE_ULPS = 16;
    /** A change counts when it is so many times the noise of the outputs at either end. */
    private static final double CLEARLY = 4;

    private final DoubleFunction<Matrix> outputs;
    private final double origin;
    private final Matrix dy;
    private final double firstStep;

    /**
     * The outputs as a function of one variable, as for the {@link Ladder}.
     *
     * @param outputs what the variable's value makes of all else
     * @param origin the variable's present value
     * @param dy the upstream gradient, in the shape of the outputs
     * @param firstStep above 0; the wide steps are 4096 times as large and more
     */
    public WideSteps(DoubleFunction<Matrix> outputs, double origin, Matrix dy, double firstStep) {
        this.outputs = outputs;
        this.origin = origin;
        this.dy = dy;
        this.firstStep = firstStep;
    }

    /**
     * {@return whether wide steps show a slope that is not zero, and that small ones, so uncertain, do not exclude:
     * that of a bias of 1, say, where the outputs are of the order of 10¹³}
     *
     * @param uncertainty how far the small steps may be wrong
     * @param slope what backward says
     */
    public boolean showsASlopeWithin(double uncertainty, double slope) {
        return DoubleStream.of(WIDER).map(wider -> wider * firstStep).anyMatch(step -> {
            double wide = slope(step);
            return Math.abs(wide - slope) <= uncertainty && isSteadyAndClear(step, wide, IN_A_ROW);
        });
    }

    /**
     * {@return whether a slope is too small for small steps to show: over a first step it makes less than the last
     * place of what the outputs reach} Such is the slope of a loss that has rounded to zero.
     *
     * @param slope what backward says
     */
    public boolean hidesSlope(double slope) {
        double step = WIDER[0] * firstStep;
        double reached = Math.max(lastPlace(origin + step), lastPlace(origin - step));
        return Double.isFinite(reached) && Math.abs(slope) * firstStep <= reached;
    }

    private double lastPlace(double at) {
        return Noise.bound(around(at));
    }

    /**
     * Whether the slopes at so many steps, each wider than the one before, agree and stand out of their noise. What
     * saturates shows a slope as well, but one that falls as the step grows.
     */
    private boolean isSteadyAndClear(double step, double slope, int stepsLeft) {
        if (stepsLeft == 0) {
            return true;
        }
        if (slope == 0) {
            return false;
        }
        double wider = slope(RATIO * step);
        return Math.abs(slope - wider) <= Math.abs(slope) / 2 && isClear(step, slope)
                && isSteadyAndClear(RATIO * step, wider, stepsLeft - 1);
    }

    private double slope(double step) {
        return outputs.apply(origin + step).minus(outputs.apply(origin - step)).hadamard(dy).sum() / (2 * step);
    }

    private boolean isClear(double step, double slope) {
        return Math.abs(slope) * 2 * step > CLEARLY * (noise(origin + step) + noise(origin - step));
    }

    private double noise(double at) {
        return Noise.of(around(at), NOISE_ULPS * Math.ulp(at));
    }

    private Neighbourhood around(double at) {
        return new Neighbourhood(outputs, at, outputs.apply(at), dy);
    }
}
