package nn.examples.book;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the programs print. {@code Xor} in a document is what {@code nn.examples.Xor.report()} returns, and
 * {@code Xor#answers} what its method answers does: a static method without arguments that returns a text.
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
        String[] parts = name.split("#");
        try {
            Method report = Class.forName("nn.examples." + parts[0])
                    .getDeclaredMethod(parts.length == 1 ? "report" : parts[1]);
            report.setAccessible(true);
            return (String) report.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + " fails", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no program prints " + name, e);
        }
    }
}
