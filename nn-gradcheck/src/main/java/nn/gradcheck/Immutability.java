package nn.gradcheck;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.RunningAverage;

/**
 * Law 5: a layer holds nothing that changes but parameters and running averages.
 *
 * <p>Every field is final, and is a parameter, a running average, a layer, a junction, a matrix, a string, a number, an
 * enum, a record or an unmodifiable collection of these, a sealed type that permits nothing else, a private array of
 * numbers, or a final class that has such fields.
 */
public final class Immutability {

    private static final Set<Class<?>> ALLOWED = Set.of(Parameter.class, RunningAverage.class, Matrix.class,
            String.class, Integer.class, Long.class, Double.class, Boolean.class, Character.class);

    private Immutability() {}

    /**
     * {@return the fields that break the law, each in a sentence; none if the law holds}
     *
     * @param layer of any class: only its fields are looked at, and what they lead to
     */
    public static List<String> violations(Object layer) {
        List<String> violations = new ArrayList<>();
        for (Class<?> type = layer.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String problem = problem(field, layer);
                if (!problem.isEmpty() && !field.isSynthetic()) {
                    violations.add(type.getSimpleName() + "." + field.getName() + " " + problem);
                }
            }
        }
        return violations;
    }

    private static String problem(Field field, Object owner) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return "is not final";
        }
        if (field.getType().isArray()) {
            return isPrivateArrayOfNumbers(field) ? "" : "is an array that is not private or not of numbers";
        }
        if (!isAllowed(field.getGenericType()) && !isFrozen(field.getType())) {
            return "is a " + field.getType().getSimpleName() + ", which may change";
        }
        return isModifiableCollection(field, owner) ? "is a collection that can be modified" : "";
    }

    private static boolean isPrivateArrayOfNumbers(Field field) {
        return Modifier.isPrivate(field.getModifiers()) && field.getType().getComponentType().isPrimitive();
    }

    private static boolean isAllowed(Type type) {
        if (type instanceof ParameterizedType collection) {
            return isCollection((Class<?>) collection.getRawType())
                    && Stream.of(collection.getActualTypeArguments()).allMatch(Immutability::isAllowed);
        }
        return type instanceof Class<?> plain && isAllowedClass(plain);
    }

    private static boolean isAllowedClass(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || ALLOWED.contains(type)
                || Stream.of(Part.class, Loss.class).anyMatch(known -> known.isAssignableFrom(type))
                || type.isSealed() && Stream.of(type.getPermittedSubclasses()).allMatch(Immutability::isAllowedClass)
                || type.isRecord() && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getGenericType).allMatch(Immutability::isAllowed);
    }

    /** A class that is nobody's parent and nobody's child, with fields like a layer's own, but no collections. */
    private static boolean isFrozen(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) && type.getSuperclass() == Object.class
                && Stream.of(type.getDeclaredFields()).filter(f -> !f.isSynthetic()).allMatch(Immutability::isFrozen);
    }

    private static boolean isFrozen(Field field) {
        return Modifier.isFinal(field.getModifiers())
                && (field.getType().isArray() ? isPrivateArrayOfNumbers(field) : isAllowedClass(field.getType()));
    }

    private static boolean isCollection(Class<?> type) {
        return List.class == type || Set.class == type || Map.class == type;
    }

    /** The declared type does not tell; what the field holds does. Where reflection is refused, it counts as lawful. */
    private static boolean isModifiableCollection(Field field, Object owner) {
        try {
            field.setAccessible(true);
            Object value = field.get(owner);
            return (value instanceof Collection || value instanceof Map) && !isUnmodifiable(value.getClass().getName());
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return false;
        }
    }

    private static boolean isUnmodifiable(String className) {
        return className.startsWith("java.util.ImmutableCollections$")
                || className.startsWith("java.util.Collections$Unmodifiable")
                || className.startsWith("java.util.Collections$Empty")
                || className.startsWith("java.util.Collections$Singleton");
    }
}
