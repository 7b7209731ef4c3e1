package nn.examples;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Code as a document shows it: a file without its package and import lines, or the methods of one name in it. */
final class Listings {

    private Listings() {}

    /** The code that {@code path} or {@code path#method} stands for; the path starts at the given folder. */
    static String of(Path root, String reference) {
        String[] parts = reference.split("#");
        Path file = root.resolve(parts[0]);
        try {
            return parts.length == 1 ? body(Files.readString(file)) : methods(file, parts[1]);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static String body(String source) {
        return source.replaceFirst("\\Apackage .*\n\n", "").replaceFirst("\\A((import .*\n)+\n)+", "");
    }

    /** As javac's own parser finds them; overloads stand one below the other. */
    private static String methods(Path file, String name) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(ignored -> {}, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, ignored -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            List<String> found = new ArrayList<>();
            new Methods(name, unit, Trees.instance(task).getSourcePositions()).scan(unit, found);
            if (found.isEmpty()) {
                throw new AssertionError(file + " has no method " + name);
            }
            return String.join("\n", found);
        }
    }

    /** Collects the source of every method of one name. */
    private static final class Methods extends TreeScanner<Boolean, List<String>> {

        private final String name;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Methods(String name, CompilationUnitTree unit, SourcePositions positions) {
            this.name = name;
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Boolean visitMethod(MethodTree method, List<String> found) {
            if (method.getName().contentEquals(name)) {
                found.add(source(method));
            }
            return super.visitMethod(method, found);
        }

        /** Without the indentation that its first line has. */
        private String source(Tree method) {
            int start = (int) positions.getStartPosition(unit, method);
            int end = (int) positions.getEndPosition(unit, method);
            int line = text().lastIndexOf('\n', start) + 1;
            return text().substring(line, end).stripIndent() + "\n";
        }

        private String text() {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new AssertionError("cannot read " + unit.getSourceFile(), e);
            }
        }
    }
}
