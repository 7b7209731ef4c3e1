package nn.optim.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nn.core.Matrix;
import nn.core.Require;
import nn.core.Shape;

/** Whether matrices have the names and shapes that they should. */
final class Shapes {

    private static final int NAMED = 5;

    private Shapes() {}

    static Map<String, Shape> of(Map<String, Matrix> matrices) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> shapes.put(name, matrix.shape()));
        return shapes;
    }

    /** Throws IllegalArgumentException that counts what is missing, unknown or of another shape, and names some. */
    static void requireSame(Map<String, Shape> wanted, Map<String, Shape> found) {
        List<String> differences = new ArrayList<>();
        add(differences, "missing", wanted.keySet().stream().filter(name -> !found.containsKey(name)).toList());
        add(differences, "unknown", found.keySet().stream().filter(name -> !wanted.containsKey(name)).toList());
        add(differences, "of another shape", wanted.keySet().stream()
                .filter(name -> found.containsKey(name) && !found.get(name).equals(wanted.get(name)))
                .map(name -> "%s is %s, not %s".formatted(name, wanted.get(name), found.get(name))).toList());
        Require.that(differences.isEmpty(), "%s", String.join("; ", differences));
    }

    private static void add(List<String> differences, String what, List<String> names) {
        if (!names.isEmpty()) {
            String rest = names.size() > NAMED ? ", ..." : "";
            differences.add("%d %s: ".formatted(names.size(), what)
                    + names.stream().limit(NAMED).collect(Collectors.joining(", ")) + rest);
        }
    }
}
