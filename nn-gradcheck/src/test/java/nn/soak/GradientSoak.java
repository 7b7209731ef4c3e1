package nn.soak;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import nn.architecture.Contracts;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.gradcheck.Entry;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.LossContract;
import org.junit.jupiter.api.Test;

/**
 * Many random checks of every layer and loss that stands under a contract, in every mode: not one may be called wrong,
 * and mistakes of the size that the check promises to notice are noticed. Not part of the build: it runs for minutes.
 *
 * <pre>
 * mvn -q -pl nn-gradcheck -am test -Dtest=GradientSoak -DfailIfNoTests=false -Dsoak.checks=10000
 * </pre>
 */
class GradientSoak {

    private static final int CHECKS = Integer.getInteger("soak.checks", 10_000);
    /** Planting takes two more checks. */
    private static final int PLANTED_EVERY = 10;
    private static final long SEED = Long.getLong("soak.seed", 1);
    private static final double PROMISED = 1e-8;
    /** Beyond it the slope of tanh is a thousandth of what it is at 0, and the promise is the stated power's alone. */
    private static final double SATURATED = 4;

    private final List<Tally> tallies = new ArrayList<>();

    @Test
    void noRightGradientIsCalledWrongAndNoMistakeIsOverlooked() throws IOException {
        JqwikSession.run(() -> {
            Contracts.layers().filter(GradientSoak::hasInputGradient).forEach(this::soak);
            Contracts.losses().forEach(this::soak);
        });
        write();
        assertAll(
                () -> assertEquals(0, sum(t -> t.count(Verdict.WRONG), Regime.values()), "false alarms"),
                () -> assertAtLeast(0.999, sum(t -> t.entries() - t.count(Verdict.UNRESOLVED), Regime.DEFAULT),
                        sum(Tally::entries, Regime.DEFAULT), "entries resolved with the default generators"),
                () -> assertAtLeast(0.999, sum(Tally::noticed, Regime.DEFAULT, Regime.OFFSET),
                        sum(Tally::planted, Regime.DEFAULT, Regime.OFFSET), "mistakes of 1e-8 noticed"),
                () -> assertAtLeast(0.999, sum(Tally::kept, Regime.values()), sum(Tally::stated, Regime.values()),
                        "mistakes of the stated power noticed"));
    }

    private long sum(ToLongFunction<Tally> count, Regime... regimes) {
        return tallies.stream().filter(t -> List.of(regimes).contains(t.regime())).mapToLong(count).sum();
    }

    private static void assertAtLeast(double share, long part, long whole, String what) {
        assertTrue(part >= share * whole, part + " of " + whole + " " + what);
    }

    /** Not so for word indices, which cannot be moved either. */
    private static boolean hasInputGradient(LayerContract contract) {
        Matrix x = Matrix.zeros(4, 4);
        Pass pass = contract.layer(x.columns(), new SplittableRandom(SEED)).forward(x, Mode.inference());
        return pass.backward(pass.output()).hasInput();
    }

    private void soak(LayerContract contract) {
        for (Regime regime : Regime.values()) {
            for (boolean training : new boolean[] {true, false}) {
                Tally tally = new Tally(name(contract) + (training ? ", training" : ", inference"), regime);
                List<Matrix> inputs = inputs(regime, contract.inputs());
                IntStream.range(0, inputs.size()).parallel().forEach(i ->
                        soak(contract, inputs.get(i), training ? Mode.training(i) : Mode.inference(), i, tally));
                finish(tally);
            }
        }
    }

    /** A contract that is named as its layer tries ordinary settings; one with a longer name, the extremes of them. */
    private static String name(Object contract) {
        return contract.getClass().getSimpleName().replaceAll("Test$", "");
    }

    /** Drawn on one thread, as jqwik wants it. */
    private static List<Matrix> inputs(Regime regime, Arbitrary<Matrix> arbitrary) {
        RandomGenerator random = new SplittableRandom(SEED);
        return Stream.generate(() -> regime.input(arbitrary, random)).limit(CHECKS / Regime.values().length).toList();
    }

    private static void soak(LayerContract contract, Matrix x, Mode mode, int number, Tally tally) {
        RandomGenerator random = new SplittableRandom(SEED + number);
        Layer layer = contract.layer(x.columns(), random);
        redraw(layer, tally.regime(), random);
        GradientCheck check = new GradientCheck(random.nextLong());
        Report report = check.check(layer, x, mode);
        tally.add(report);
        List<Entry> input = report.variables().get(0).entries();
        Entry target = input.get(random.nextInt(input.size()));
        if (number % PLANTED_EVERY == 0 && target.verdict() == Verdict.AGREES) {
            if (x.maxAbs() <= SATURATED && name(contract).equals(layer.getClass().getSimpleName())) {
                tally.addPlanted(isNoticed(check, layer, x, mode, target, PROMISED * target.scale()));
            }
            tally.addStated(isNoticed(check, layer, x, mode, target, 1.001 * target.power() * target.scale()));
        }
    }

    private static boolean isNoticed(GradientCheck check, Layer layer, Matrix x, Mode mode, Entry target, double by) {
        Layer planted = new PlantedMistake(layer, target.row(), target.column(), by);
        Entry entry = check.check(planted, x, mode).variables().get(0).entries()
                .get(target.row() * x.columns() + target.column());
        return entry.verdict() == Verdict.WRONG;
    }

    private void soak(LossContract contract) {
        for (Regime regime : Regime.values()) {
            Tally tally = new Tally(name(contract), regime);
            List<Matrix> inputs = inputs(regime, contract.predictions());
            IntStream.range(0, inputs.size()).parallel().forEach(i -> {
                RandomGenerator random = new SplittableRandom(SEED + i);
                Matrix x = inputs.get(i);
                Matrix target = contract.target(x, random);
                tally.add(new GradientCheck(random.nextLong()).check(contract.loss(), x, target));
            });
            finish(tally);
        }
    }

    private void finish(Tally tally) {
        tallies.add(tally);
        System.out.print((tallies.size() == 1 ? Tally.header() : "") + tally.line());
    }

    private void write() throws IOException {
        StringBuilder table = new StringBuilder(Tally.header());
        tallies.forEach(tally -> table.append(tally.line()));
        Files.writeString(Path.of("target/soak.md"), table);
    }

    private static void redraw(Layer layer, Regime regime, RandomGenerator random) {
        for (Parameter p : layer.parameters().values()) {
            double size = regime.size(p.value());
            p.set(Magnitudes.signed(p.value().shape(), random).times(size));
        }
        for (RunningAverage average : layer.statistics().values()) {
            average.set(Magnitudes.positive(average.value().shape(), random));
        }
    }
}
