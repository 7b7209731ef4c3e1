package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** Maps by name keep the order in which they are written. */
class NamedTest {

    @Test
    void oneNameHasItsValue() {
        assertEquals(Map.of("weight", 1), Named.of("weight", 1));
    }

    @Test
    void twoNamesKeepTheirOrder() {
        assertEquals(List.of("weight", "bias"), names(Named.of("weight", 1, "bias", 2)));
        assertEquals(List.of("bias", "weight"), names(Named.of("bias", 1, "weight", 2)));
        assertEquals(Map.of("weight", 1, "bias", 2), Named.of("weight", 1, "bias", 2));
    }

    @Test
    void oneNameForTwoIsRefused() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> Named.of("weight", 1, "weight", 2)).getMessage();
        assertEquals("two things cannot both be named weight", message);
        Map<String, Map<String, Integer>> parts = Named.of("a", Map.of("b.c", 1), "a.b", Map.of("c", 2));
        String collected =
                assertThrows(IllegalArgumentException.class, () -> Named.collect(parts, p -> p)).getMessage();
        assertEquals("two things cannot both be named a.b.c", collected);
    }

    @Test
    void collectPutsThePartBeforeTheName() {
        Map<String, Integer> parts = Named.of("b", 10, "a", 20);
        Map<String, Integer> all = Named.collect(parts, part -> Named.of("y", part + 1, "x", part + 2));
        assertEquals(List.of("b.y", "b.x", "a.y", "a.x"), names(all));
        assertEquals(List.of(11, 12, 21, 22), List.copyOf(all.values()));
    }

    @Property
    void collectKeepsTheOrderOfAnyNumberOfParts(
            @ForAll @Size(max = 20) @UniqueElements List<@AlphaChars @StringLength(min = 1, max = 8) String> parts) {
        Map<String, String> owners = new LinkedHashMap<>();
        parts.forEach(part -> owners.put(part, part));
        List<String> expected = parts.stream().map(part -> part + ".weight").toList();
        assertEquals(expected, names(Named.collect(owners, owner -> Named.of("weight", owner))));
    }

    @Test
    void noneCanBeChanged() {
        Map<String, Integer> two = Named.of("a", 1, "b", 2);
        Map<String, Integer> collected = Named.collect(Named.of("p", 1), part -> two);
        assertThrows(UnsupportedOperationException.class, () -> Named.of("a", 1).put("c", 3));
        assertThrows(UnsupportedOperationException.class, () -> two.put("c", 3));
        assertThrows(UnsupportedOperationException.class, () -> collected.put("c", 3));
    }

    private static List<String> names(Map<String, ?> map) {
        return new ArrayList<>(map.keySet());
    }
}
