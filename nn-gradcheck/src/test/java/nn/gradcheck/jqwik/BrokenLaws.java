package nn.gradcheck.jqwik;

import static java.util.Map.entry;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;

/** Which properties fail for which of the {@link BrokenLayers}: one for each, unless a mistake breaks several laws. */
final class BrokenLaws {

    private static final Map<String, Set<String>> FAIL = Map.ofEntries(
            entry("WrongInTraining", Set.of("gradientsAgreeInTraining")),
            entry("WrongInInference", Set.of("gradientsAgreeInInference")),
            entry("HasAGradientForNobody", Set.of("everyParameterHasAGradientAndNothingElseHas",
                    "gradientsAgreeInTraining", "gradientsAgreeInInference")),
            entry("LosesRows", Set.of("everyGradientHasTheShapeOfItsVariable",
                    "gradientsAgreeInTraining", "gradientsAgreeInInference")),
            entry("Clips", Set.of("twiceTheUpstreamGradientGivesTwiceTheGradients", "upstreamGradientsAdd")),
            entry("AddsATinyNumberToTheGradient", Set.of("noUpstreamGradientGivesZeroGradients")),
            entry("DropsSmallGradients", Set.of("upstreamGradientsAdd")),
            entry("RollsDice", Set.of("forwardIsAFunctionOfInputModeAndParameters", "gradientsAgreeInTraining",
                    "gradientsAgreeInInference", "trainingDoesNotReadTheStatistics",
                    "twiceTheUpstreamGradientGivesTwiceTheGradients", "upstreamGradientsAdd")),
            entry("ReadsStatisticsInTraining", Set.of("trainingDoesNotReadTheStatistics",
                    "anUpdateDoesNotDisturbTheWayBack")),
            entry("UpdatesStatisticsInInference", Set.of("inferenceChangesNothing")),
            entry("LearnsByItself", Set.of("trainingLeavesTheParametersAlone", "everyParameterIsOfUse")),
            entry("UpdatesStatisticsInBackward", Set.of("backwardChangesNothing")),
            entry("Accumulates", Set.of("backwardCanBeCalledAgain")),
            entry("LeavesItsCacheInTheStatistics", Set.of("anotherPassDoesNotDisturbTheWayBack",
                    "anUpdateDoesNotDisturbTheWayBack")),
            entry("ReadsTheUpdatedParameter", Set.of("anUpdateDoesNotDisturbTheWayBack")),
            entry("WritesIntoItsOutput", Set.of("whatWasHandedOverStaysAsItWas")),
            entry("HidesItsChild", Set.of("aPassShowsWhatIsInside")),
            entry("ForgetsTheOrder", Set.of("namesKeepTheOrderOfTheirDeclaration")),
            entry("Remembers", Set.of("nothingButParametersAndStatisticsCanChange")),
            entry("HasAnIdleParameter", Set.of("everyParameterIsOfUse")),
            entry("HidesAStatistic", Set.of("everyParameterAndEveryStatisticIsListed")),
            entry("HidesAParameter", Set.of("everyParameterAndEveryStatisticIsListed")));

    private BrokenLaws() {}

    /** The properties that fail for this contract. */
    static Set<String> of(Class<?> contract) {
        return new TreeSet<>(FAIL.get(contract.getSimpleName()));
    }

    static Set<String> all() {
        return FAIL.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> propertiesOf(Class<?> contract) {
        return Stream.of(contract.getMethods()).filter(method -> method.isAnnotationPresent(Property.class))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
