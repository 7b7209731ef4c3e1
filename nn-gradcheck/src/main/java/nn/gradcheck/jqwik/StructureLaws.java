package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claim;
import static nn.gradcheck.jqwik.Claims.claimEqual;
import static nn.gradcheck.jqwik.Draws.modes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;
import nn.gradcheck.Holdings;
import nn.gradcheck.Immutability;

/**
 * What it is made of: nothing that changes but parameters and statistics, all listed, in a stated order, and visible
 * children.
 *
 * @param <I> what one pass takes: a matrix, or two
 */
public interface StructureLaws<I> extends Contract<I> {

    /**
     * The pass of a container shows its children, by the names and in the order that it declares.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 10)
    default void aPassShowsWhatIsInside(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        for (Mode mode : modes(seed)) {
            Specimen specimen = specimen(inputs, seed);
            List<Pass.Child> children = specimen.forward(mode).children();
            claimEqual(specimen, mode, "the names in the pass are others",
                    children.stream().map(Pass.Child::name).toList(), List.copyOf(specimen.children().keySet()));
            claimEqual(specimen, mode, "the parts in the pass are others",
                    children.stream().map(Pass.Child::part).toList(), List.copyOf(specimen.children().values()));
        }
    }

    /**
     * {@code Map.of} with several entries iterates in an order that is random from one JVM to the next.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 1)
    default void namesKeepTheOrderOfTheirDeclaration(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Specimen specimen = specimen(inputs, seed);
        for (Map<?, ?> names : List.of(specimen.parameters(), specimen.statistics(), specimen.children())) {
            claim(names.size() < 2 || !names.getClass().equals(Map.of(1, 1, 2, 2).getClass()),
                    "%s: %s come in random order: use Named.of or a LinkedHashMap", specimen.subject(), names.keySet());
        }
    }

    /**
     * Every field of the subject is final and deeply immutable, or a parameter, a running average or a part.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 1)
    default void nothingButParametersAndStatisticsCanChange(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Object subject = specimen(inputs, seed).subject();
        List<String> violations = Immutability.violations(subject);
        claim(violations.isEmpty(), "%s: %s", subject, violations);
    }

    /**
     * Every parameter and running average in a field of the subject, or of a part inside it, is listed.
     *
     * @param inputs as {@link Contract#inputs} draws them
     * @param seed settles all else that is drawn
     */
    @Property(tries = 1)
    default void everyParameterAndEveryStatisticIsListed(@ForAll("inputs") I inputs, @ForAll("seeds") long seed) {
        Part subject = specimen(inputs, seed).subject();
        List<String> unlisted = Holdings.unlisted(subject);
        claim(unlisted.isEmpty(), "%s: %s", subject, String.join("; ", unlisted));
    }

    /**
     * Each parameter moves some output: of one of many inputs, in training or in inference. A layer that is so small
     * that a parameter is truly of no use, as the query of attention over one step, overrides this law.
     *
     * @param many inputs, as {@link Contract#inputs} draws them: few would do, but some are zeros
     * @param seed settles all else that is drawn
     */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    default void everyParameterIsOfUse(@ForAll("manyInputs") List<I> many, @ForAll("seeds") long seed) {
        Set<String> idle = new TreeSet<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < many.size(); i++) {
            long own = seed + i;
            Specimen specimen = specimen(many.get(i), own);
            idle.addAll(specimen.parameters().keySet());
            modes(own).forEach(mode -> used.addAll(specimen.parametersOfUse(this, mode, new SplittableRandom(~own))));
        }
        idle.removeAll(used);
        claim(idle.isEmpty(), "%s: no output depends on %s, in training or in inference, for %d inputs",
                specimen(many.get(0), seed).subject(), String.join(", ", idle), many.size());
    }
}
