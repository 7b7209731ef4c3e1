package nn.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The wall time of our {@link Epoch}, from the start of its process to the end, next to that of another library: by
 * turns, and the ratio within each round.
 *
 * <p>Arguments: how many rounds; a folder with MNIST's four files, or {@code random} for noise of their size; the
 * command that starts the other, which gets the folder as its last argument. Ours gets the flags of this JVM.
 */
public final class PairedRuns {

    private PairedRuns() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        String folder = folder(arguments[1]);
        List<String> ours = Commands.java(Epoch.class.getName(), folder);
        List<String> theirs = new ArrayList<>(Commands.of(Arrays.asList(arguments).subList(2, arguments.length)));
        theirs.add(folder);
        Comparison comparison = new Comparison();
        for (int round = 0; round < rounds; round++) {
            comparison.add(milliseconds(ours), milliseconds(theirs));
        }
        System.out.print(Comparison.heading("ms") + comparison.row("load, one epoch, test"));
    }

    private static String folder(String wanted) throws IOException {
        if (!wanted.equals("random")) {
            return wanted;
        }
        Path folder = Files.createTempDirectory("images");
        RandomImages.write(folder);
        return folder.toString();
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
