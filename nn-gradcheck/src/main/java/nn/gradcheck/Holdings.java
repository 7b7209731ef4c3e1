package nn.gradcheck;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.RunningAverage;

/**
 * The parameters and running averages that an object holds, each by the way to it: {@code layers.0.weight}.
 *
 * <p>The way goes through the object's fields, what they hold, and the fields of that: through parts, records and other
 * classes, arrays, collections and the values of maps. It does not enter the JDK's own classes, nor what reflection
 * refuses, nor the object around an inner class, which is not held but holds.
 */
public final class Holdings {

    private final Map<String, Object> found = new LinkedHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Holdings() {}

    /**
     * {@return every parameter and running average that the object holds, once, by the first way to it}
     *
     * @param owner of any class: a part, a loss
     */
    public static Map<String, Object> of(Object owner) {
        Holdings holdings = new Holdings();
        holdings.visitFields("", owner);
        return Collections.unmodifiableMap(holdings.found);
    }

    /**
     * {@return what a part holds but does not list, each in a sentence; none if it lists all}
     *
     * @param part the whole: what the parts inside hold, it lists as well
     */
    public static List<String> unlisted(Part part) {
        Collection<Parameter> parameters = part.parameters().values();
        Collection<RunningAverage> statistics = part.statistics().values();
        return of(part).entrySet().stream()
                .filter(held -> !parameters.contains(held.getValue()) && !statistics.contains(held.getValue()))
                .map(held -> sentence(held.getKey(), held.getValue())).toList();
    }

    private static String sentence(String field, Object held) {
        return "the field " + field + " holds a " + (held instanceof Parameter
                ? "parameter that parameters() does not list: it would be neither learned nor saved"
                : "running average that statistics() does not list: it would not be saved");
    }

    private void visit(String path, Object value) {
        if (!seen.add(value)) {
            return;
        }
        if (value instanceof Parameter || value instanceof RunningAverage) {
            found.put(path, value);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> visit(path + "." + key, held));
        } else if (value instanceof Object[] array) {
            visitAll(path, Arrays.asList(array));
        } else if (value instanceof Collection<?> collection) {
            visitAll(path, collection);
        } else if (value != null) {
            visitFields(path + ".", value);
        }
    }

    private void visitAll(String path, Collection<?> values) {
        int index = 0;
        for (Object value : values) {
            visit(path + "." + index++, value);
        }
    }

    private void visitFields(String prefix, Object owner) {
        for (Class<?> type = owner.getClass(); !type.getName().startsWith("java."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("this$")) {
                    value(field, owner).ifPresent(value -> visit(prefix + field.getName(), value));
                }
            }
        }
    }

    private static Optional<Object> value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(owner));
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return Optional.empty();
        }
    }
}
