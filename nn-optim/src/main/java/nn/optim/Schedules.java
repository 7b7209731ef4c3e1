package nn.optim;

import nn.core.Require;

/** What the schedules of {@link LearningRate} have in common. */
final class Schedules {

    private Schedules() {}

    static void requireRate(double rate) {
        Require.that(rate > 0 && Double.isFinite(rate), "a learning rate is positive, not %s", rate);
    }

    static void requireDecay(double gamma) {
        Require.that(gamma > 0 && gamma <= 1, "a learning rate is multiplied by a gamma in (0, 1], not %s", gamma);
    }

    static void requireSteps(long steps) {
        Require.that(steps >= 1, "a schedule has at least one step, not %d", steps);
    }

    /** From one rate to another in half a wave; the share of the way, from 0, is 1 when it is over. */
    static double cosine(double from, double to, double share) {
        if (share >= 1) {
            return to;
        }
        // (1 + cos a) / 2 = cos² (a / 2): no difference that could round to 0 before the end
        double left = Math.cos(Math.PI / 2 * share);
        return to + (from - to) * left * left;
    }
}
