package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.jqwik.ContractRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every planted mistake is noticed, each by what has to notice its kind. */
class CatalogueTest {

    private static final int DIRECTIONS = 8;

    static List<Mistake> gradientMistakes() {
        return Catalogue.mistakes(Kind.GRADIENT);
    }

    static List<Mistake> brokenLaws() {
        return Catalogue.mistakes(Kind.LAW);
    }

    static List<Mistake> wrongValues() {
        return Catalogue.mistakes(Kind.VALUE);
    }

    static List<Specimen> families() {
        return Catalogue.families();
    }

    @ParameterizedTest
    @MethodSource("gradientMistakes")
    void aWrongGradientFailsTheGradientProperties(Mistake mistake) {
        Stream<String> messages = gradientProperties(mistake).flatMap(property -> failures(mistake, property));
        assertTrue(messages.anyMatch(CatalogueTest::isNoKink), mistake::sentence);
    }

    /** Of the loss contract one, of the layer contract two. */
    private static Stream<String> gradientProperties(Mistake mistake) {
        return mistake.specimen().isLoss()
                ? Stream.of("gradientAgrees")
                : Stream.of("gradientsAgreeInTraining", "gradientsAgreeInInference");
    }

    /** A report that fails for its kinks alone fails for the original, too. */
    private static boolean isNoKink(String message) {
        return message.contains("WRONG") || message.contains("unresolved");
    }

    @ParameterizedTest
    @MethodSource("brokenLaws")
    void aBrokenLawFailsItsProperty(Mistake mistake) {
        assertEquals(1, failures(mistake, mistake.law()).count(), mistake::sentence);
    }

    /** The message of the property, if it fails. */
    private static Stream<String> failures(Mistake mistake, String property) {
        return ContractRun.of(mistake.specimen().getClass(), property).failures().values().stream();
    }

    /**
     * Forward and backward agree with each other, along a few directions: what notices the mistake is the numbers from
     * elsewhere alone.
     */
    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueMissesTheKnownAnswersAndNothingElse(Mistake mistake) {
        assertThrows(AssertionError.class, mistake.specimen()::compareCopy, mistake::sentence);
        for (int seed = 0; seed < 3; seed++) {
            Matrix x = input(mistake.specimen(), seed);
            Layer copy = mistake.specimen().copy(x, new SplittableRandom(seed));
            for (Mode mode : mistake.specimen().modes(seed)) {
                new GradientCheck(seed).projecting(DIRECTIONS).check(copy, x, mode).orThrow();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void withoutAMistakeOriginalAndCopyMeetTheKnownAnswers(Specimen family) {
        assertDoesNotThrow(family::compareOriginal);
        assertDoesNotThrow(family::compareCopy);
    }

    /** So the mistake that is planted in a copy is the only difference. */
    @ParameterizedTest
    @MethodSource("families")
    void withoutAMistakeACopyIsTheOriginalBitForBit(Specimen family) {
        for (int seed = 0; seed < 20; seed++) {
            Matrix x = input(family, seed);
            for (Mode mode : family.modes(seed)) {
                assertEquals(results(family.original(x, new SplittableRandom(seed)), x, mode),
                        results(family.copy(x, new SplittableRandom(seed)), x, mode));
            }
        }
    }

    private static Matrix input(Specimen specimen, long seed) {
        return Matrix.draw(4, 2 * specimen.columnUnit(), new SplittableRandom(~seed)::nextGaussian);
    }

    /** The output, the gradients and the statistics afterwards. */
    private static List<Matrix> results(Layer layer, Matrix x, Mode mode) {
        Pass pass = layer.forward(x, mode);
        var gradients = pass.backward(pass.output());
        return Stream.of(Stream.of(pass.output(), gradients.input()),
                layer.parameters().values().stream().map(gradients::of),
                layer.statistics().values().stream().map(average -> average.value()))
                .flatMap(matrices -> matrices).toList();
    }

    @Test
    void thereAreAtLeastFortyMistakesThatAGradientCheckCanSee() {
        assertTrue(gradientMistakes().size() >= 40, () -> "only " + gradientMistakes());
    }

    @Test
    void noMistakeIsLeftOut() {
        List<Class<?>> planted = ReflectionSupport.findAllClassesInPackage(CatalogueTest.class.getPackageName(),
                type -> type.isAnnotationPresent(Planted.class), name -> true);
        Set<Class<?>> listed = Catalogue.mistakes().stream().map(mistake -> mistake.specimen().getClass())
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(planted), listed);
    }

    @Test
    void everyFamilyHasASpecimenWithoutAMistake() {
        assertEquals(Catalogue.mistakes().stream().map(mistake -> mistake.specimen().family()).distinct().toList(),
                Catalogue.families().stream().map(Specimen::family).toList());
    }

    @Test
    void noTwoMistakesHaveOneSentence() {
        List<String> sentences = Catalogue.mistakes().stream().map(Mistake::sentence).toList();
        assertEquals(sentences.size(), Set.copyOf(sentences).size());
    }
}
