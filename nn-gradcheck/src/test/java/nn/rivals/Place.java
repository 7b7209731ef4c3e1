package nn.rivals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.mistakes.Specimen;

/** One input for a specimen, in one mode: the same for every checker. */
record Place(Specimen specimen, Inputs inputs, long seed, Mode mode) {

    /** So many inputs of a kind, in every mode in which original and copy can differ. */
    static Stream<Place> of(Specimen specimen, Inputs inputs, int count) {
        return LongStream.range(0, count).map(i -> seed(specimen, inputs, i)).boxed().flatMap(seed ->
                specimen.modes(seed).stream().map(mode -> new Place(specimen, inputs, seed, mode)));
    }

    /** Seeds that one family does not share with another, nor one kind of input. */
    private static long seed(Specimen specimen, Inputs inputs, long i) {
        return (specimen.family().hashCode() * 31L + inputs.ordinal()) * 1_000_000 + i;
    }

    Matrix x() {
        RandomGenerator random = new SplittableRandom(seed);
        int rows = specimen.leastRows() + random.nextInt(2);
        int columns = specimen.columnUnit() * (1 + random.nextInt(specimen.mostUnits()));
        return inputs.draw(rows, columns, random);
    }

    Outcome original(Checker checker) {
        return outcome(checker, specimen.original(x(), new SplittableRandom(~seed)));
    }

    Outcome copy(Checker checker) {
        return outcome(checker, specimen.copy(x(), new SplittableRandom(~seed)));
    }

    /** A layer whose passes do not even run is an alarm, too. */
    private Outcome outcome(Checker checker, Layer layer) {
        Trial trial = new Trial(layer, Parameter.of(x()), mode, specimen.isSmooth(), specimen.isLoss());
        try {
            return checker.check(trial, new SplittableRandom(seed ^ checker.name().hashCode()));
        } catch (IllegalArgumentException | AssertionError failed) {
            return Outcome.ALARM;
        }
    }

    @Override
    public String toString() {
        return "%s in %s, %s input %s, seed %d".formatted(specimen.family(), mode, inputs, x(), seed);
    }
}
