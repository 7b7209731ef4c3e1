package nn.examples.book;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the programs print. {@code Xor} in a document is what {@code nn.examples.Xor.report()} returns,
 * {@code Xor#answers} what its method answers does, and {@code Xor#answers 0 1} what {@code answers("0", "1")} does:
 * static methods that return a text.
 */
final class Outputs {

    /** A program that several documents show runs once. */
    private static final Map<String, String> PRINTED = new ConcurrentHashMap<>();

    private Outputs() {}

    /** With line breaks as in the documents, and one at the end. */
    static String of(String name) {
        return PRINTED.computeIfAbsent(name, ignored -> printed(name).replace(System.lineSeparator(), "\n")
                .stripTrailing() + "\n");
    }

    private static String printed(String name) {
        String[] words = name.split(" ");
        String[] arguments = Arrays.copyOfRange(words, 1, words.length);
        String[] parts = words[0].split("#");
        try {
            Class<?> program = Class.forName("nn.examples." + parts[0]);
            return invoke(program, parts.length == 1 ? "report" : parts[1], arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + " fails", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no program prints " + name, e);
        }
    }

    private static String invoke(Class<?> program, String name, String... arguments)
            throws ReflectiveOperationException {
        boolean none = arguments.length == 0;
        Method method = none ? program.getDeclaredMethod(name) : program.getDeclaredMethod(name, String[].class);
        method.setAccessible(true);
        return (String) (none ? method.invoke(null) : method.invoke(null, (Object) arguments));
    }
}
