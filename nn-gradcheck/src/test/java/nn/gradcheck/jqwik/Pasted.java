package nn.gradcheck.jqwik;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.function.Executable;

/** A line of Java, compiled as if it were pasted into a test of this package. */
final class Pasted {

    private Pasted() {}

    /** Runs the line. The name of the class must not have been used before; the folder is for its files. */
    static Executable line(String line, String className, Path folder)
            throws IOException, ReflectiveOperationException {
        Path source = Files.writeString(folder.resolve(className + ".java"), String.join("\n",
                "package nn.gradcheck.jqwik;",
                "import nn.core.Matrix;",
                "final class " + className + " implements org.junit.jupiter.api.function.Executable {",
                "    public void execute() {",
                line,
                "    }",
                "}"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int errors = compiler.run(System.in, System.out, System.err, "-d", folder.toString(),
                "-cp", System.getProperty("java.class.path"), source.toString());
        if (errors > 0) {
            throw new AssertionError("this does not compile: " + line);
        }
        byte[] compiled = Files.readAllBytes(folder.resolve("nn/gradcheck/jqwik/" + className + ".class"));
        Class<?> type = MethodHandles.lookup().defineClass(compiled);
        return (Executable) type.getDeclaredConstructor().newInstance();
    }
}
