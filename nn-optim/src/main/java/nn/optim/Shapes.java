package nn.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nn.core.Matrix;
import nn.core.Require;
import nn.core.Shape;

/** Whether matrices have the names and shapes that they should. */
public final class Shapes {

    private static final int NAMED = 5;

    private Shapes() {}

    /**
     * {@return the shapes by the names}
     *
     * @param matrices by name
     */
    public static Map<String, Shape> of(Map<String, Matrix> matrices) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> shapes.put(name, matrix.shape()));
        return shapes;
    }

    /**
     * Throws IllegalArgumentException that counts what is missing, unknown or of another shape, and names some.
     *
     * @param wanted what there must be, no more and no less
     * @param found what there is
     */
    public static void requireSame(Map<String, Shape> wanted, Map<String, Shape> found) {
        List<String> differences = new ArrayList<>();
        add(differences, "missing", wanted.keySet().stream().filter(name -> !found.containsKey(name)).toList());
        add(differences, "unknown", found.keySet().stream().filter(name -> !wanted.containsKey(name)).toList());
        add(differences, "of another shape", wanted.keySet().stream()
                .filter(name -> found.containsKey(name) && !found.get(name).equals(wanted.get(name)))
                .map(name -> "%s is %s, but %s is wanted".formatted(name, found.get(name), wanted.get(name))).toList());
        Require.that(differences.isEmpty(), "%s", String.join("; ", differences));
    }

    /** The same of a state, in the name of whoever is to take it up. */
    static void requireSame(Object owner, Map<String, Matrix> wanted, Map<String, Matrix> found) {
        try {
            requireSame(of(wanted), of(found));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owner + ": " + e.getMessage(), e);
        }
    }

    private static void add(List<String> differences, String what, List<String> names) {
        if (!names.isEmpty()) {
            String rest = names.size() > NAMED ? ", ..." : "";
            differences.add("%d %s: ".formatted(names.size(), what)
                    + names.stream().limit(NAMED).collect(Collectors.joining(", ")) + rest);
        }
    }
}
