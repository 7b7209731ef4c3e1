package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import nn.core.Layer;
import nn.gradcheck.jqwik.ContractRun;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law of optimizers fails for an optimizer that breaks it, and those that are kept do not. */
class OptimizerContractTest {

    static class Right implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate);
        }
    }

    static Stream<Class<?>> brokenOptimizers() {
        return Stream.of(BrokenOptimizerContracts.class.getDeclaredClasses())
                .filter(OptimizerSubject.class::isAssignableFrom);
    }

    private static Set<String> mustFail(Class<?> contract) {
        return new TreeSet<>(Arrays.asList(contract.getAnnotation(BrokenOptimizerContracts.Fails.class).value()));
    }

    @Test
    void anOptimizerThatKeepsTheLawsFailsNothing() {
        assertEquals(Map.of(), ContractRun.of(Right.class).failures());
    }

    @ParameterizedTest
    @MethodSource("brokenOptimizers")
    void theBrokenLawsFailAndNoOther(Class<?> contract) {
        assertEquals(mustFail(contract), ContractRun.of(contract).failures().keySet());
    }

    @Test
    void everyLawFailsForSomeOptimizer() {
        Set<String> laws = Stream.of(OptimizerContract.class, UnitStepLaw.class)
                .flatMap(contract -> Stream.of(contract.getMethods()))
                .filter(method -> method.isAnnotationPresent(Property.class))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(laws, brokenOptimizers().flatMap(contract -> mustFail(contract).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
