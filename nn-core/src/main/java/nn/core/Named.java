package nn.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Unmodifiable maps by name that keep the order they are written in, which {@code Map.of} does not. */
public final class Named {

    private Named() {}

    public static <T> Map<String, T> of(String name, T value) {
        return Map.of(name, value);
    }

    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue) {
        Map<String, T> map = new LinkedHashMap<>();
        put(map, first, firstValue);
        put(map, second, secondValue);
        return Collections.unmodifiableMap(map);
    }

    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue,
            String third, T thirdValue) {
        Map<String, T> map = new LinkedHashMap<>(of(first, firstValue, second, secondValue));
        put(map, third, thirdValue);
        return Collections.unmodifiableMap(map);
    }

    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue,
            String third, T thirdValue, String fourth, T fourthValue) {
        Map<String, T> map = new LinkedHashMap<>(of(first, firstValue, second, secondValue, third, thirdValue));
        put(map, fourth, fourthValue);
        return Collections.unmodifiableMap(map);
    }

    /** What all the parts have, under {@code part.name}. */
    public static <P, T> Map<String, T> collect(Map<String, P> parts, Function<P, Map<String, T>> having) {
        Map<String, T> map = new LinkedHashMap<>();
        parts.forEach((part, owner) ->
                having.apply(owner).forEach((name, value) -> put(map, part + "." + name, value)));
        return Collections.unmodifiableMap(map);
    }

    /** The way back from {@link #collect}: what stands under a prefix, by the names behind it. */
    public static <T> Map<String, T> under(String prefix, Map<String, T> all) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                map.put(name.substring(prefix.length()), value);
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private static <T> void put(Map<String, T> map, String name, T value) {
        Require.that(map.putIfAbsent(name, value) == null, "two things cannot both be named %s", name);
    }
}
