package nn.soak;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import nn.gradcheck.Entry;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.util.ResizableDoubleArray;

/** What many checks of one layer in one mode came to. */
final class Tally {

    private final String name;
    private final Regime regime;
    private final Map<Verdict, LongAdder> entries = new EnumMap<>(Verdict.class);
    private final ResizableDoubleArray powers = new ResizableDoubleArray();
    private final LongAdder checks = new LongAdder();
    private final LongAdder planted = new LongAdder();
    private final LongAdder noticed = new LongAdder();
    private final LongAdder stated = new LongAdder();
    private final LongAdder kept = new LongAdder();

    Tally(String name, Regime regime) {
        this.name = name;
        this.regime = regime;
        for (Verdict verdict : Verdict.values()) {
            entries.put(verdict, new LongAdder());
        }
    }

    Regime regime() {
        return regime;
    }

    synchronized void add(Report report) {
        checks.increment();
        if (report.verdict() == Verdict.WRONG) {
            System.out.println(report);
        }
        report.variables().stream().flatMap(variable -> variable.entries().stream()).forEach(this::add);
    }

    private void add(Entry entry) {
        entries.get(entry.verdict()).increment();
        if (entry.verdict() == Verdict.AGREES) {
            powers.addElement(entry.power());
        }
    }

    /** A mistake of 1e-8 of the scale was planted. */
    void addPlanted(boolean wasNoticed) {
        planted.increment();
        noticed.add(wasNoticed ? 1 : 0);
    }

    /** A mistake just above the stated power was planted. */
    void addStated(boolean wasNoticed) {
        stated.increment();
        kept.add(wasNoticed ? 1 : 0);
    }

    long count(Verdict verdict) {
        return entries.get(verdict).sum();
    }

    long entries() {
        return entries.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long planted() {
        return planted.sum();
    }

    long noticed() {
        return noticed.sum();
    }

    long stated() {
        return stated.sum();
    }

    long kept() {
        return kept.sum();
    }

    static String header() {
        return "| what | inputs | checks | entries | WRONG | unresolved | kink | 1e-8 noticed | stated power kept |"
                + " median power | 99.9 % |\n| --- |" + " ---: |".repeat(10) + "\n";
    }

    String line() {
        return "| %s | %s | %,d | %,d | %d | %d | %d | %,d of %,d | %,d of %,d | %.1e | %.1e |%n".formatted(name,
                regime.name().toLowerCase(Locale.ROOT), checks.sum(), entries(),
                count(Verdict.WRONG), count(Verdict.UNRESOLVED), count(Verdict.KINK),
                noticed(), planted(), kept(), stated(), power(50), power(99.9));
    }

    private double power(double percent) {
        return powers.getNumElements() == 0 ? Double.NaN : new Percentile(percent).evaluate(powers.getElements());
    }
}
