package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Junction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property of the junction contract fails for a junction that breaks its law, and those of others do not. */
class JunctionContractTest {

    static class Right implements JunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new BrokenJunctionContracts.OfAWeightedSum(new BrokenLayers.Scale());
        }
    }

    static Stream<Class<?>> brokenJunctions() {
        return Stream.of(BrokenJunctionContracts.class.getDeclaredClasses())
                .filter(JunctionContract.class::isAssignableFrom);
    }

    @Test
    void aJunctionThatKeepsTheLawsFailsNothing() {
        assertEquals(Map.of(), ContractRun.of(Right.class).failures());
    }

    @ParameterizedTest
    @MethodSource("brokenJunctions")
    void theBrokenLawsFailAndNoOther(Class<?> contract) {
        assertEquals(BrokenLaws.of(contract), ContractRun.of(contract).failures().keySet());
    }

    @Test
    void everyPropertyFailsForSomeJunction() {
        assertEquals(BrokenLaws.propertiesOf(JunctionContract.class), BrokenLaws.all());
    }
}
