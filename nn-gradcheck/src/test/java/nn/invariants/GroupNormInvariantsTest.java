package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.gradcheck.jqwik.Rows;
import nn.layers.BatchNorm;
import nn.layers.GroupNorm;

/** Group normalisation: where its gradients must lead, and which other normalisations it is. */
class GroupNormInvariantsTest {

    private static final double EPSILON = 1e-5;
    private static final int CHANNELS = 6;

    /** Images of one to three positions. */
    @Provide
    Arbitrary<Matrix> images() {
        return Matrices.shifted(
                Arbitraries.integers().between(1, 3).map(positions -> positions * CHANNELS)
                        .flatMap(columns -> Matrices.withRows(1, 3).columns(columns, columns)),
                Arbitraries.of(1.0, 1e-3, 1e3), Arbitraries.integers().between(-1000, 1000));
    }

    @Provide
    Arbitrary<Integer> groupings() {
        return Arbitraries.of(1, 2, 3, CHANNELS);
    }

    private static Matrix normal(int rows, int columns, long seed) {
        return Matrix.draw(rows, columns, new SplittableRandom(seed)::nextGaussian);
    }

    /** A row for each group of each example: what lies in the channels from the group's first to its last. */
    private static Matrix byGroup(Matrix x, int groups) {
        Matrix positions = x.reshape(x.rows() * x.columns() / CHANNELS, CHANNELS);
        int each = positions.rows() / x.rows();
        int size = CHANNELS / groups;
        double[][] rows = new double[x.rows() * groups][];
        for (int i = 0; i < rows.length; i++) {
            int first = i % groups * size;
            rows[i] = positions.rows(i / groups * each, (i / groups + 1) * each).columns(first, first + size).toArray();
        }
        return Matrix.of(rows);
    }

    private static StandardisedRows rows(Matrix x, int groups, long seed) {
        GroupNorm layer = new GroupNorm(groups, CHANNELS, EPSILON);
        Matrix gamma = normal(1, CHANNELS, seed);
        layer.parameters().get("gamma").set(gamma);
        Matrix dy = normal(x.rows(), x.columns(), ~seed);
        Matrix dx = layer.forward(x, Mode.training(seed)).backward(dy).input();
        Matrix dXHat = Matrix.generate(dy.rows(), dy.columns(), (n, j) -> dy.get(n, j) * gamma.get(0, j % CHANNELS));
        return new StandardisedRows(EPSILON, byGroup(x, groups), byGroup(dXHat, groups), byGroup(dx, groups));
    }

    @Property(tries = 500)
    void eachGroupOfTheInputGradientSumsToZero(
            @ForAll("images") Matrix x, @ForAll("groupings") int groups, @ForAll long seed) {
        rows(x, groups, seed).assertThatTheGradientSumsToZero();
    }

    @Property(tries = 500)
    void theInputGradientIsNearlyOrthogonalToTheCentredInput(
            @ForAll("images") Matrix x, @ForAll("groupings") int groups, @ForAll long seed) {
        rows(x, groups, seed).assertThatTheGradientIsNearlyOrthogonal();
    }

    /** Multiples of 1/64 in groups of four or eight at four positions: sums, means and the shift are exact. */
    @Property(tries = 200)
    void aShiftChangesNothing(@ForAll @IntRange(min = 1, max = 2) int size,
            @ForAll @LongRange(min = -(1L << 30), max = 1L << 30) long shift, @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Matrix x = Matrix.draw(2, 4 * 2 * size, () -> random.nextInt(-128, 129) / 64.0);
        Layer layer = new GroupNorm(2, 2 * size);
        Pass pass = layer.forward(x, Mode.training(seed));
        Pass shifted = layer.forward(x.map(v -> v + shift), Mode.training(seed));
        assertEquals(pass.output(), shifted.output());
        assertEquals(pass.backward(x).input(), shifted.backward(x).input());
    }

    /**
     * With a group for each channel, the positions of an image are what the rows of a batch are to batch normalisation.
     * Bit for bit, since a γ that is a power of two multiplies without rounding, before the means or after.
     */
    @Property(tries = 200)
    void ofOneImageAGroupForEachChannelIsABatchNormOverItsPositions(
            @ForAll @Rows(min = 2, max = 6) Matrix positions, @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int channels = positions.columns();
        Layer group = new GroupNorm(channels, channels);
        Layer batch = new BatchNorm(channels);
        Matrix gamma = Matrix.draw(1, channels, () -> Math.scalb(random.nextBoolean() ? 1.0 : -1.0, random.nextInt(5)));
        group.parameters().get("gamma").set(gamma);
        batch.parameters().get("gamma").set(gamma);
        Matrix dy = normal(positions.rows(), channels, seed);
        int all = positions.rows() * channels;
        Pass ofGroup = group.forward(positions.reshape(1, all), Mode.training(seed));
        Pass ofBatch = batch.forward(positions, Mode.training(seed));
        Gradients gradients = ofGroup.backward(dy.reshape(1, all));
        Gradients expected = ofBatch.backward(dy);
        assertEquals(ofBatch.output().reshape(1, all), ofGroup.output());
        assertEquals(expected.input().reshape(1, all), gradients.input());
        batch.parameters().forEach((name, p) ->
                assertEquals(expected.of(p), gradients.of(group.parameters().get(name))));
    }
}
