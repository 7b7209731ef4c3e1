package nn.gradcheck.numeric;

/**
 * Differences of the outputs at one step h, weighted by the upstream gradient:
 * {@code central = Σ dyᵢ (yᵢ(v + h) − yᵢ(v − h)) / 2h}, and the slopes to the left and to the right alone. Outputs are
 * subtracted entry by entry before they are summed, which loses nothing to cancellation between entries.
 *
 * @param terms {@code Σ |dyᵢ (yᵢ(v + h) − yᵢ(v − h))| / 2h}
 * @param gap how far the slopes to either side are apart, output by output: {@code Σ |dyᵢ (rightᵢ − leftᵢ)|}
 */
record Rung(double step, double central, double left, double right, double terms, double gap) {

    static Rung at(double step, Neighbourhood y) {
        double origin = y.origin();
        double[] up = y.step(step);
        double[] down = y.step(-step);
        double stepUp = (origin + step) - origin;
        double stepDown = origin - (origin - step);
        return of(step, up, y.middle(), down, y.weights(), 1 / stepUp, 1 / stepDown, 1 / (stepUp + stepDown));
    }

    /** All sums in one loop: each by itself would wait for its last addition, while these wait together. */
    private static Rung of(double step, double[] up, double[] middle, double[] down, double[] dy,
            double perUp, double perDown, double perBoth) {
        double central = 0;
        double left = 0;
        double right = 0;
        double terms = 0;
        double gap = 0;
        for (int i = 0; i < dy.length; i++) {
            double difference = (up[i] - down[i]) * dy[i] * perBoth;
            double toTheRight = (up[i] - middle[i]) * dy[i] * perUp;
            double toTheLeft = (middle[i] - down[i]) * dy[i] * perDown;
            central += difference;
            left += toTheLeft;
            right += toTheRight;
            terms += Math.abs(difference);
            gap += Math.abs(toTheRight - toTheLeft);
        }
        return new Rung(step, central, left, right, terms, gap);
    }
}
