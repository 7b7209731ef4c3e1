package nn.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Unmodifiable maps by name that keep the order they are written in, which {@code Map.of} does not. */
public final class Named {

    private Named() {}

    /**
     * {@return a map of one entry}
     *
     * @param name of the value
     * @param value under that name
     * @param <T> what is named
     */
    public static <T> Map<String, T> of(String name, T value) {
        return Map.of(name, value);
    }

    /**
     * {@return a map of two entries}
     *
     * @param first comes first in every iteration
     * @param firstValue under that name
     * @param second comes second
     * @param secondValue under that name
     * @param <T> what is named
     */
    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue) {
        Map<String, T> map = new LinkedHashMap<>();
        put(map, first, firstValue);
        put(map, second, secondValue);
        return Collections.unmodifiableMap(map);
    }

    /**
     * {@return a map of three entries}
     *
     * @param first comes first in every iteration
     * @param firstValue under that name
     * @param second comes second
     * @param secondValue under that name
     * @param third comes third
     * @param thirdValue under that name
     * @param <T> what is named
     */
    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue,
            String third, T thirdValue) {
        Map<String, T> map = new LinkedHashMap<>(of(first, firstValue, second, secondValue));
        put(map, third, thirdValue);
        return Collections.unmodifiableMap(map);
    }

    /**
     * {@return a map of four entries}
     *
     * @param first comes first in every iteration
     * @param firstValue under that name
     * @param second comes second
     * @param secondValue under that name
     * @param third comes third
     * @param thirdValue under that name
     * @param fourth comes last
     * @param fourthValue under that name
     * @param <T> what is named
     */
    public static <T> Map<String, T> of(String first, T firstValue, String second, T secondValue,
            String third, T thirdValue, String fourth, T fourthValue) {
        Map<String, T> map = new LinkedHashMap<>(of(first, firstValue, second, secondValue, third, thirdValue));
        put(map, fourth, fourthValue);
        return Collections.unmodifiableMap(map);
    }

    /**
     * {@return what all the parts have, under {@code part.name}}
     *
     * @param parts by name
     * @param having what one part has, by the part's own names for it
     * @param <P> a layer, or whatever else is a part
     * @param <T> what the parts have
     */
    public static <P, T> Map<String, T> collect(Map<String, P> parts, Function<P, Map<String, T>> having) {
        Map<String, T> map = new LinkedHashMap<>();
        parts.forEach((part, owner) ->
                having.apply(owner).forEach((name, value) -> put(map, part + "." + name, value)));
        return Collections.unmodifiableMap(map);
    }

    /**
     * {@return the way back from {@link #collect}: what stands under a prefix, by the names behind it}
     *
     * @param prefix the part's name, without the dot
     * @param all by the whole name
     * @param <T> what is named
     */
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
