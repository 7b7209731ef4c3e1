package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderOfAddingTest {

    @Property(tries = 3)
    void aProductIsItsDefinitionInEveryBit(@ForAll long seed) {
        OrderOfAdding product = new OrderOfAdding(seed);
        assertEquals(0, product.different(product.inOrder()));
    }

    /** Else there would be nothing to show. */
    @Test
    void otherWaysOfAddingRoundOtherwiseInMostEntries() {
        OrderOfAdding product = new OrderOfAdding(1);
        assertTrue(product.different(product.roundedTwice()) > 1800);
        assertTrue(product.different(product.backwards()) > 1800);
    }
}
