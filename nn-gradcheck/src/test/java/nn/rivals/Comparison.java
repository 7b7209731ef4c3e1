package nn.rivals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.mistakes.Catalogue;
import nn.mistakes.Kind;
import nn.mistakes.Mistake;

/**
 * Which of the planted mistakes a rule catches, and how often it raises the alarm on layers that are right. Only
 * mistakes of the kind GRADIENT are compared: the others are none that differences could see.
 *
 * @param caught what the rule makes of each mistake
 * @param originals the originals, by the kind of input and by what the rule says of them
 */
record Comparison(Checker checker, Map<Mistake, Outcome> caught, Map<Inputs, Map<Outcome, List<Place>>> originals) {

    /** Ours first. */
    static final List<Checker> CHECKERS = List.of(new Ours(), new Cs231n(1e-7), new Cs231n(1e-4), new PyTorch(),
            new PyTorchFast(), new Jax(), new Deeplearning4j(), new Chainer(), new DeZero(), new HipsAutograd(),
            new Caffe(), new ChainRules());

    /** On so many inputs of each kind is a mistake looked for. */
    private static final int INPUTS_FOR_A_MISTAKE = 5;

    /** Compares by all mistakes, and by so many inputs of each kind for every original in each of its modes. */
    static Comparison of(Checker checker, int inputsForAnOriginal) {
        Originals outcomes = new Originals(checker);
        Map<Mistake, Outcome> caught = Catalogue.mistakes(Kind.GRADIENT).parallelStream()
                .collect(Collectors.toMap(mistake -> mistake, mistake -> caught(checker, outcomes, mistake)));
        Map<Inputs, Map<Outcome, List<Place>>> originals = new EnumMap<>(Inputs.class);
        for (Inputs inputs : Inputs.values()) {
            originals.put(inputs, originals(outcomes, inputs, inputsForAnOriginal));
        }
        return new Comparison(checker, caught, originals);
    }

    /**
     * Whether a rule catches a mistake: at some input it raises the alarm on the copy, and not on the original.
     * NOT_APPLICABLE if it is at every input.
     */
    private static Outcome caught(Checker checker, Originals originals, Mistake mistake) {
        boolean applicable = false;
        for (Inputs inputs : Inputs.values()) {
            for (Place place : Place.of(mistake.specimen(), inputs, INPUTS_FOR_A_MISTAKE).toList()) {
                Outcome copy = place.copy(checker);
                if (copy == Outcome.ALARM && originals.at(place) != Outcome.ALARM) {
                    return Outcome.ALARM;
                }
                applicable |= copy != Outcome.NOT_APPLICABLE;
            }
        }
        return applicable ? Outcome.PASS : Outcome.NOT_APPLICABLE;
    }

    private static Map<Outcome, List<Place>> originals(Originals outcomes, Inputs inputs, int count) {
        return Catalogue.families().parallelStream().flatMap(family -> Place.of(family, inputs, count))
                .collect(Collectors.groupingBy(outcomes::at));
    }

    /** How many mistakes have this outcome. */
    long mistakes(Outcome outcome) {
        return caught.values().stream().filter(outcome::equals).count();
    }

    /** The originals at which the rule raises the alarm. */
    List<Place> falseAlarms(Inputs inputs) {
        return originals.get(inputs).getOrDefault(Outcome.ALARM, List.of());
    }

    /** How many originals at all inputs have this outcome. */
    long originals(Outcome outcome) {
        return originals.values().stream().mapToLong(places -> places.getOrDefault(outcome, List.of()).size()).sum();
    }

    /** How many originals at all inputs the rule could be applied to. */
    long applicable() {
        return Stream.of(Outcome.values()).filter(outcome -> outcome != Outcome.NOT_APPLICABLE)
                .mapToLong(this::originals).sum();
    }
}
